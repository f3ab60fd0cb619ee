#include "store/lists/entry_list.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "store/app/fields.hpp"
#include "store/app/page.hpp"
#include "store/lists/entry_fields.hpp"
#include "store/read_record.hpp"

namespace playfast::store {
namespace {

constexpr std::size_t max_items = 1000;
const page::Path card_app{16, 2};
const page::Path card_id{16, 11, 0, 0};

Result<void> read_fields(const page::Message& item, const page::Path& path, Entry& entry,
                         std::vector<Drift>& warnings) {
  for (const auto& field : entry_fields()) {
    if (field.read == nullptr || read_field(field, item, path, entry, warnings) || !field.required) continue;
    return missing_field(path, field,
                         "list not understood: no " + std::string(field.name) + " at " +
                             payload_path(path, field) + " of its data");
  }
  return {};
}

void take_values(Entry& entry, App app) {
  entry.title = std::move(app.title);
  entry.developer = std::move(app.developer);
  entry.developer_id = std::move(app.developer_id);
  entry.category = std::move(app.category);
  entry.score = app.score;
  entry.score_text = std::move(app.score_text);
  entry.price = app.price;
  entry.currency = std::move(app.currency);
  entry.price_text = std::move(app.price_text);
  entry.free = app.free;
  entry.iap_range = std::move(app.iap_range);
  entry.installs = std::move(app.installs);
  entry.content_rating = std::move(app.content_rating);
  entry.availability = std::move(app.availability);
  entry.icon = std::move(app.icon);
  entry.cover = std::move(app.header_image);
  entry.screenshots = std::move(app.screenshots);
  entry.video = std::move(app.video);
  entry.video_image = std::move(app.video_image);
  entry.description = std::move(app.description);
}

}  // namespace

// Each is compared with all before it, and kept.
Result<void> EntryReader::look_at_one_more() {
  if (++looked_at_ <= max_items) return {};
  return fail(ErrorKind::not_understood, "list not understood: it has more than 1000 apps");
}

// What else is odd about an item that is skipped does not matter.
void EntryReader::skip(Error problem, std::size_t warnings_before) {
  read_.warnings.resize(warnings_before);
  add_warning(read_.warnings, skipped_item(problem));
  ++read_.value.skipped;
  if (!problem_) problem_ = std::move(problem);
}

bool EntryReader::has(const std::string& app_id) const {
  return std::ranges::find(read_.value.entries, app_id, &Entry::app_id) != read_.value.entries.end();
}

void EntryReader::place(Entry& entry) const {
  entry.url = app_url(store_origin, {entry.app_id, entry.country, entry.lang});
}

Result<void> EntryReader::add_list(const page::Node& list, const page::Path& path) {
  std::optional<Error> problem;
  std::uint16_t index = 0;
  page::Message item;
  read_.value.entries.reserve(std::min(read_.value.entries.size() + list.size(), max_items));
  list.each([&](const page::Node& wrapped) {
    if (problem) return;
    const auto item_path = path / index++ / 0;
    if (auto counted = look_at_one_more(); !counted) {
      problem = std::move(counted.error());
      return;
    }
    auto entry = context_;
    const auto warnings = read_.warnings.size();
    item.read(wrapped.at(0));
    auto read = read_fields(item, item_path, entry, read_.warnings);
    if (!read) {
      skip(std::move(read.error()), warnings);
    } else if (!has(entry.app_id)) {
      place(entry);
      read_.value.entries.push_back(std::move(entry));
    }
  });
  if (problem) return tl::unexpected<Error>(std::move(*problem));
  return {};
}

Result<void> EntryReader::add_card(const page::Node& card, const page::Path& path) {
  if (auto counted = look_at_one_more(); !counted) return counted;
  const auto id = card.at(card_id).text();
  const auto warnings = read_.warnings.size();
  App app;
  page::Message message;
  message.read(card.at(card_app));
  for (const auto& field : app_fields()) {
    if (field.read != nullptr) read_field(field, message, path / 16 / 2, app, read_.warnings);
  }
  if (!id || id->empty() || app.title.empty()) {
    const bool no_title = app.title.empty();
    auto problem = fail(ErrorKind::not_understood,
                        fmt::format("search not understood: the exact match at {} of its data has no {}",
                                    path.str(), no_title ? "title" : "id"));
    problem.value().field = no_title ? "title" : "app_id";
    problem.value().path = path.str() + (no_title ? card_app : card_id).str();
    skip(std::move(problem.value()), warnings);
    return {};
  }
  auto entry = context_;
  entry.app_id = *id;
  entry.exact_match = true;
  take_values(entry, std::move(app));
  place(entry);
  std::erase_if(read_.value.entries, [&](const Entry& other) { return other.app_id == entry.app_id; });
  read_.value.entries.insert(read_.value.entries.begin(), std::move(entry));
  return {};
}

Result<Answer<EntryList>> EntryReader::answer(bool (*wanted)(const Entry&),
                                              std::optional<std::uint64_t> limit) && {
  auto& entries = read_.value.entries;
  if (entries.empty() && problem_) return tl::unexpected<Error>(std::move(*problem_));
  std::erase_if(entries, [&](const Entry& entry) { return !wanted(entry); });
  if (limit && *limit < entries.size()) entries.resize(*limit);
  std::int64_t rank = 0;
  for (auto& entry : entries) entry.rank = ++rank;
  return std::move(read_);
}

}  // namespace playfast::store
