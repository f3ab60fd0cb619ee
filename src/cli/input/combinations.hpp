// Items × stores × languages × scores, made one at a time, each once.
#pragma once

#include <functional>
#include <optional>

#include "cli/input/items.hpp"
#include "cli/options/options.hpp"
#include "util/recent.hpp"

namespace playfast::cli {

struct Combination {
  std::string item;  ///< an app id, or what is searched for
  std::string country;
  std::string lang;
  std::optional<int> score;
};

class Combinations {
 public:
  /// `parse` is what makes an item of a text; `failed` is told of texts that are none, and of inputs
  /// that cannot be read.
  Combinations(Items items, const Options& options, ItemParser parse,
               std::function<void(const Error&)> failed)
      : items_(std::move(items)), options_(options), parse_(parse), failed_(std::move(failed)) {}

  Pull next(Combination& combination);
  int ready_fd() const { return items_.ready_fd(); }
  bool any_item() const { return any_item_; }

 private:
  Pull next_item();
  Pull next_query(Combination& combination);
  void note_locale(std::string_view url);

  Items items_;
  const Options& options_;
  ItemParser parse_;
  std::function<void(const Error&)> failed_;
  util::Recent seen_{100'000};
  std::string item_;             ///< empty: the next item is to be read
  std::size_t combination_ = 0;  ///< the next one for the item
  bool any_item_ = false;
  bool locale_noted_ = false;
};

/// The combinations as queries for apps.
class AppQueryList final : public Queries<AppQuery> {
 public:
  explicit AppQueryList(Combinations& combinations) : combinations_(combinations) {}
  Pull next(AppQuery& query) override;
  int ready_fd() const override { return combinations_.ready_fd(); }

 private:
  Combinations& combinations_;
};

}  // namespace playfast::cli
