// What the store answers when all is well. The fake store makes it for any item of a class; it is kept, and
// adapted to each item.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "net/http.hpp"
#include "simulate/items.hpp"
#include "store/store.hpp"

namespace playfast::simulate {

class Content {
 public:
  struct Page {
    int status = 200;
    std::string html;
  };

  /// The page of a URL, for the item in it.
  Page page(const std::string& url);
  /// The frame that answers a call.
  storedouble::Frame frame(const storedouble::SentCall& call, const storedouble::Locale& locale);

  /// What answers have, where the item is not missing.
  std::optional<double> score(Number app);
  /// Of any item.
  const std::vector<std::string>& found_apps(const SearchQuery& query);
  const std::vector<std::string>& chart_apps(Number chart);

 private:
  storedouble::CallAnswer made(const storedouble::SentCall& call, const storedouble::Locale& locale);
  static storedouble::CallAnswer reviews(const storedouble::SentCall& call);

  storedouble::Store store_{{.layout = {.padding = 0}}};
  storedouble::AppRpc apps_{std::nullopt};
  storedouble::ChartRpc charts_;
  std::unordered_map<std::string, storedouble::Frame> frames_;
  std::unordered_map<std::string, Page> pages_;
  std::unordered_map<std::string, std::optional<double>> scores_;
  std::unordered_map<std::string, std::vector<std::string>> found_;
  std::unordered_map<Number, std::vector<std::string>> chart_apps_;
};

}  // namespace playfast::simulate
