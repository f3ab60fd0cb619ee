// Items × stores × languages × scores, made one at a time, each once.
#pragma once

#include <functional>
#include <optional>

#include "cli/input/items.hpp"
#include "cli/options/options.hpp"
#include "util/recent.hpp"

namespace playfast::cli {

struct Job {
  std::string item;  ///< an app id, or what is searched for
  std::string country;
  std::string lang;
  std::optional<int> score;
};

class JobList {
 public:
  /// `parse` is what makes an item of a text; `failed` is told of texts that are none, and of inputs
  /// that cannot be read.
  JobList(Items items, const Selection& selection, ItemParser parse, std::function<void(const Error&)> failed)
      : items_(std::move(items)), selection_(selection), parse_(parse), failed_(std::move(failed)) {}

  Pull next(Job& job);
  int ready_fd() const { return items_.ready_fd(); }
  bool any_item() const { return any_item_; }

 private:
  Pull next_item();
  Pull next_job(Job& job);
  void note_locale(std::string_view url);

  Items items_;
  const Selection& selection_;
  ItemParser parse_;
  std::function<void(const Error&)> failed_;
  util::RecentSet seen_{100'000};
  std::string item_;      ///< empty: the next item is to be read
  std::size_t next_ = 0;  ///< the next job of the item
  bool any_item_ = false;
  bool locale_noted_ = false;
};

}  // namespace playfast::cli
