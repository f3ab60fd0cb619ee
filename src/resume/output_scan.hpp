// Which reviews an output already has, for the streams that go on.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "page/json/document.hpp"
#include "store/reviews/stream.hpp"

namespace playfast::resume {

/// Reads JSON Lines piece by piece and keeps the ids of the apps that are wanted.
class OutputScan {
 public:
  /// The reviews that the lines have of this app; filled by `add`.
  std::shared_ptr<store::SeenReviews> of(const std::string& app_id);
  /// The next bytes; the lines in them are of this app.
  void add(const std::string& app_id, std::string_view piece);

 private:
  void add_line(store::SeenReviews& seen, std::string_view line);

  std::map<std::string, std::shared_ptr<store::SeenReviews>> seen_;  ///< by app
  page::JsonReader reader_;
  std::string line_;
};

}  // namespace playfast::resume
