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

// Searches, charts and named developers wrap each item in an array.
bool is_wrapped(const page::Node& item) { return item.at(0).is_array() && !item.at(0).at(0).is_text(); }

ItemShape shape_of(const page::Node& item) {
  return !item.at(0).at(0).is_text() && item.at(12).at(0).is_text() ? ItemShape::old : ItemShape::current;
}

// What the fields' places do not tell of an item of the old shape: one without an offer is free, and the
// offer of one that is not out yet is a text.
void complete_old_shape(const page::Node& item, Entry& entry) {
  const auto offer = item.at(7);
  if (!offer.present() && !offer.mismatch()) {
    entry.price = 0;
    entry.free = true;
  } else if (offer.at({0, 0, 0}).is_text()) {
    entry.availability = Availability::preregister;
  }
}

Result<void> read_fields(ItemShape shape, const page::Message& item, const page::Path& path, Entry& entry,
                         std::vector<Drift>& warnings) {
  for (const auto& field : entry_fields(shape)) {
    if (field.read == nullptr || read_field(field, item, path, entry, warnings) || !field.required) continue;
    return missing_field(path, field,
                         "list not understood: no " + std::string(field.name) + " at " +
                             payload_path(path, field) + " of its data");
  }
  return {};
}

void copy_app_fields(Entry& entry, App app) {
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
  entry.availability = app.availability;
  entry.icon = std::move(app.icon);
  entry.cover = std::move(app.header_image);
  entry.screenshots = std::move(app.screenshots);
  entry.video = std::move(app.video);
  entry.video_image = std::move(app.video_image);
  entry.description = std::move(app.description);
}

}  // namespace

void EntryReader::begin_part(Source source, Time fetched_at) {
  context_.source = source;
  context_.fetched_at = fetched_at;
  item_count_ = 0;
}

Result<void> EntryReader::check_item_count() {
  if (++item_count_ <= max_items) return {};
  return fail(ErrorKind::not_understood, "list not understood: it has more than 1000 apps");
}

// What else is odd about an item that is skipped does not matter.
void EntryReader::skip(Error problem, std::size_t warnings_before) {
  read_.warnings.resize(warnings_before);
  add_warning(read_.warnings, skipped_item(problem));
  ++read_.value.skipped;
  if (!problem_) problem_ = std::move(problem);
}

void EntryReader::set_url(Entry& entry) const {
  entry.url = app_url(store_origin, {entry.app_id, entry.country, entry.lang});
}

Result<void> EntryReader::add_list(const page::Node& list, const page::Path& path) {
  std::optional<Error> problem;
  std::uint16_t index = 0;
  read_.value.entries.reserve(std::min(read_.value.entries.size() + list.size(), max_items));
  list.each([&](const page::Node& item) {
    if (problem) return;
    const auto item_path = path / index++;
    if (auto counted = check_item_count(); !counted) {
      problem = std::move(counted.error());
    } else if (is_wrapped(item)) {
      add_item(item.at(0), item_path / 0);
    } else {
      add_item(item, item_path);
    }
  });
  if (problem) return tl::unexpected<Error>(std::move(*problem));
  return {};
}

void EntryReader::add_item(const page::Node& item, const page::Path& path) {
  auto entry = context_;
  const auto warnings = read_.warnings.size();
  const auto shape = shape_of(item);
  message_.read(item);
  if (auto read = read_fields(shape, message_, path, entry, read_.warnings); !read)
    return skip(std::move(read.error()), warnings);
  if (shape == ItemShape::old) complete_old_shape(item, entry);
  if (!seen_.insert(entry.app_id).second || (wanted_ != nullptr && !wanted_(entry))) return;
  set_url(entry);
  read_.value.entries.push_back(std::move(entry));
}

Result<void> EntryReader::add_card(const page::Node& card, const page::Path& path) {
  if (auto counted = check_item_count(); !counted) return counted;
  const auto id = card.at(card_id).text();
  const auto warnings = read_.warnings.size();
  App app;
  message_.read(card.at(card_app));
  for (const auto& field : app_fields()) {
    if (field.read != nullptr) read_field(field, message_, path / 16 / 2, app, read_.warnings);
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
  copy_app_fields(entry, std::move(app));
  set_url(entry);
  auto& entries = read_.value.entries;
  if (!seen_.insert(entry.app_id).second)
    std::erase_if(entries, [&](const Entry& other) { return other.app_id == entry.app_id; });
  if (wanted_ == nullptr || wanted_(entry)) entries.insert(entries.begin(), std::move(entry));
  return {};
}

Result<Answer<EntryList>> EntryReader::answer() && {
  auto& entries = read_.value.entries;
  if (seen_.empty() && problem_) return tl::unexpected<Error>(std::move(*problem_));
  if (limit_ && *limit_ < entries.size()) entries.resize(*limit_);
  std::int64_t rank = 0;
  for (auto& entry : entries) entry.rank = ++rank;
  return std::move(read_);
}

}  // namespace playfast::store
