// Reads lists of small records by their field tables.
#pragma once

#include <algorithm>
#include <optional>
#include <span>

#include "playfast/answer.hpp"
#include "store/read_record.hpp"

namespace playfast::store {

/// What every record has from its query and the answer.
template <typename Record, typename Query>
Record record_for(const Query& query, Source source, Time fetched_at) {
  Record record;
  record.country = query.country;
  record.lang = query.lang;
  record.source = source;
  record.fetched_at = fetched_at;
  return record;
}

/// Reads the items of one or more lists of an answer into records that are ranked from 1.
template <typename Record>
class RankedListReader {
 public:
  /// `context` is what every record has from the query. The paths of `fields` begin at an item. `key` is the
  /// text that tells records apart; `what` the list is, for errors: "suggestions".
  RankedListReader(Record context, std::span<const record::Field<Record>> fields, std::string Record::*key,
                   std::string what)
      : context_(std::move(context)), fields_(fields), key_(key), what_(std::move(what)) {}

  /// The items of the list at `path`. A repeated one is passed over, one without a required field skipped
  /// with a warning. Errors: not_understood, for more than 1,000 items in all.
  Result<void> add(const page::Node& list, const page::Path& path) {
    std::uint16_t index = 0;
    if (items_ + list.size() > max_items)
      return fail(ErrorKind::not_understood, what_ + " not understood: more than 1000 in one answer");
    items_ += list.size();
    list.each([&](const page::Node& item) { add_item(item, path / index++); });
    return {};
  }

  /// What was read. Errors: not_understood, where there were items and none could be read.
  Result<Answer<List<Record>>> answer() && {
    if (read_.value.entries.empty() && problem_) return tl::unexpected<Error>(std::move(*problem_));
    return std::move(read_);
  }

 private:
  static constexpr std::size_t max_items = 1000;

  void add_item(const page::Node& item, const page::Path& path) {
    auto record = context_;
    const auto warnings = read_.warnings.size();
    for (const auto& field : fields_) {
      if (field.read == nullptr || read_field(field, item, path, record, read_.warnings)) continue;
      if (field.required) return skip(path, field, warnings);
    }
    auto& records = read_.value.entries;
    const auto same = [&](const Record& other) { return other.*key_ == record.*key_; };
    if (std::ranges::any_of(records, same)) return;
    record.rank = static_cast<std::int64_t>(records.size()) + 1;
    records.push_back(std::move(record));
  }

  // What else is odd about an item that is skipped does not matter.
  void skip(const page::Path& path, const record::Field<Record>& field, std::size_t warnings_before) {
    read_.warnings.resize(warnings_before);
    auto error = missing_field(path, field,
                               what_ + " not understood: no " + std::string(field.name) + " at " +
                                   payload_path(path, field) + " of the answer");
    add_warning(read_.warnings, skipped_item(error.value()));
    ++read_.value.skipped;
    if (!problem_) problem_ = std::move(error.value());
  }

  Record context_;
  std::span<const record::Field<Record>> fields_;
  std::string Record::*key_;
  std::string what_;
  Answer<List<Record>> read_;
  std::optional<Error> problem_;  ///< of the first item that was skipped
  std::size_t items_ = 0;
};

}  // namespace playfast::store
