// Items × stores × languages, made one at a time, each once.
#pragma once

#include <functional>

#include "cli/items.hpp"
#include "cli/options.hpp"
#include "cli/seen.hpp"

namespace playfast::cli {

class AppQueryList final : public AppQueries {
 public:
  /// `failed` is told of items that are no app ids, and of inputs that cannot be read.
  AppQueryList(Items items, const Options& options, std::function<void(const Error&)> failed)
      : items_(std::move(items)), options_(options), failed_(std::move(failed)) {}

  Supply next(AppQuery& query) override;
  int ready_fd() const override { return items_.ready_fd(); }
  bool any_item() const { return any_item_; }

 private:
  Supply next_item();
  bool advance(AppQuery& query);

  Items items_;
  const Options& options_;
  std::function<void(const Error&)> failed_;
  Seen seen_{100'000};
  std::string app_id_;           ///< empty: the next item is to be read
  std::size_t combination_ = 0;  ///< of store and language, the next one for the item
  bool any_item_ = false;
};

}  // namespace playfast::cli
