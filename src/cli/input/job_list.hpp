// Items × countries × languages × scores, made one at a time, each once.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

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

  /// From now on up to so many items are taken together, country by country and language by language, so that
  /// calls that may share a request follow one another. Items that are not there yet are not waited for.
  void set_block(std::size_t items) { max_items_ = std::max<std::size_t>(1, items); }

  /// The countries, languages and scores that each item is requested for.
  std::size_t jobs_of_item() const;

  Pull next(Job& job);
  /// Where the last job stands in the order of items, their countries and their languages, from 0.
  std::uint64_t place() const { return place_; }
  int ready_fd() const { return items_.ready_fd(); }
  bool any_item() const { return any_item_; }

 private:
  Pull next_item();
  Pull fill_block();
  void take_job(Job& job);
  void end_block();
  void note_locale(std::string_view url);

  Items items_;
  const Selection& selection_;
  ItemParser parse_;
  std::function<void(const Error&)> failed_;
  util::RecentSet seen_{100'000};
  std::size_t max_items_ = 1;                ///< of a block
  std::vector<std::string> items_in_block_;  ///< that is filled, or whose jobs are taken
  std::size_t jobs_in_block_ = 0;            ///< 0: it is being filled
  std::size_t next_ = 0;                     ///< the next job of the block
  std::uint64_t base_ = 0;                   ///< jobs of earlier blocks
  std::uint64_t place_ = 0;
  bool any_item_ = false;
  bool locale_noted_ = false;
};

}  // namespace playfast::cli
