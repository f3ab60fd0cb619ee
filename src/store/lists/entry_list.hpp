// Reads the items of all of the store's lists: search results, charts, apps of developers, similar apps.
#pragma once

#include <string>
#include <unordered_set>

#include "page/json/message.hpp"
#include "page/json/node.hpp"
#include "playfast/answer.hpp"
#include "playfast/entry.hpp"

namespace playfast::store {

/// Reads lists and cards, of one answer or of several that continue each other.
class EntryReader {
 public:
  using Wanted = bool (*)(const Entry&);

  /// `context` is what every entry has from the query. At most `limit` of those that `wanted` takes are kept.
  explicit EntryReader(Entry context, std::optional<std::uint64_t> limit = {}, Wanted wanted = nullptr)
      : context_(std::move(context)), limit_(limit), wanted_(wanted) {}

  /// Where and when the entries that are read from now on come from.
  void begin_part(Source source, Time fetched_at);

  /// The items of a list at `path`, of either shape, each on its own or wrapped in an array. An app that came
  /// before is passed over; an item without its id or title is skipped with a warning. Errors:
  /// not_understood, for more than 1,000 items in one part, five times what the store was ever seen to give.
  Result<void> add_list(const page::Node& list, const page::Path& path);

  /// An exact match at `path`: its values are those of the app's own payload. It goes first.
  Result<void> add_card(const page::Node& card, const page::Path& path);

  void warn(Drift warning) { read_.warnings.push_back(std::move(warning)); }

  /// Whether there are as many as are wanted.
  bool is_full() const { return limit_ && read_.value.entries.size() >= *limit_; }

  /// How many apps were read, wanted or not.
  std::size_t read() const { return seen_.size(); }

  /// What was read, ranked. Errors: not_understood, where there were items and none could be read.
  Result<Answer<EntryList>> answer() &&;

 private:
  Result<void> check_item_count();
  void add_item(const page::Node& item, const page::Path& path);
  void skip(Error problem, std::size_t warnings_before);
  void set_url(Entry& entry) const;

  Entry context_;
  std::optional<std::uint64_t> limit_;
  Wanted wanted_;
  Answer<EntryList> read_;
  std::unordered_set<std::string> seen_;  ///< ids
  std::optional<Error> problem_;          ///< of the first item that was skipped
  std::size_t item_count_ = 0;            ///< items and cards of this part, also those passed over
  page::Message message_;
};

}  // namespace playfast::store
