// Reads the items of all of the store's lists: search results and charts.
#pragma once

#include "page/json/node.hpp"
#include "playfast/answer.hpp"
#include "playfast/entry.hpp"

namespace playfast::store {

/// Reads lists and cards of one answer, one after another; at most 1,000 items in all, five times what
/// the store was ever seen to give: more is not understood.
class EntryReader {
 public:
  /// `context` is what every entry has from the query.
  explicit EntryReader(Entry context) : context_(std::move(context)) {}

  /// The items of a list at `path`, each wrapped in an array of its own. An app that came before is
  /// passed over; an item without its id or title is skipped with a warning. Errors: not_understood, for too
  /// many.
  Result<void> add_list(const page::Node& list, const page::Path& path);

  /// An exact match at `path`: its values are those of the app's own payload. It goes first.
  Result<void> add_card(const page::Node& card, const page::Path& path);

  /// What was read: at most so many of those that `wanted` takes, ranked. Errors: not_understood, where there
  /// were items and none could be read.
  Result<Answer<EntryList>> answer(bool (*wanted)(const Entry&), std::optional<std::uint64_t> limit) &&;

 private:
  Result<void> look_at_one_more();
  void skip(Error problem, std::size_t warnings_before);
  bool has(const std::string& app_id) const;
  void place(Entry& entry) const;

  Entry context_;
  Answer<EntryList> read_;
  std::optional<Error> problem_;  ///< of the first item that was skipped
  std::size_t looked_at_ = 0;     ///< items and cards, also those passed over
};

}  // namespace playfast::store
