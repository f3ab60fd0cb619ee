// Reads the items of all of the store's lists: search results and charts.
#pragma once

#include "page/node.hpp"
#include "playfast/entry.hpp"
#include "playfast/error.hpp"

namespace playfast::store {

/// Reads lists and cards of one answer, one after another.
class EntryReader {
 public:
  /// `context` is what every entry has from the query.
  explicit EntryReader(Entry context) : context_(std::move(context)) {}

  /// The items of a list at `path`, each wrapped in an array of its own. An app that came before is
  /// passed over. Errors: not_understood, for an item without its id or title.
  Result<void> add_list(const page::Node& list, const page::Path& path);

  /// An exact match at `path`: its values are those of the app's own payload. It goes first.
  Result<void> add_card(const page::Node& card, const page::Path& path);

  /// What was read: at most so many of those that `wanted` takes, ranked.
  EntryAnswer answer(bool (*wanted)(const Entry&), std::optional<std::uint64_t> limit) &&;

 private:
  bool has(const std::string& app_id) const;
  void place(Entry& entry) const;

  Entry context_;
  EntryAnswer read_;
};

}  // namespace playfast::store
