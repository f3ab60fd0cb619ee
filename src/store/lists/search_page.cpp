#include "store/lists/search_page.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include "net/url.hpp"
#include "store/lists/charts.hpp"
#include "store/lists/entry_list.hpp"
#include "store/page_block.hpp"
#include "util/base64.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

constexpr std::string_view search_rpc = "lGYRle";
constexpr std::array<std::string_view, 1> usual_keys{"ds:4"};
constexpr std::uint16_t list_field = 22;
constexpr std::uint16_t card_field = 23;
const page::Path heading_path{list_field, 1, 0};
const page::Path label_path{3, 0};

// The store's own filter leaks.
bool (*wanted(Price price))(const Entry&) {
  switch (price) {
    case Price::free:
      return [](const Entry& entry) { return entry.free == true; };
    case Price::paid:
      return [](const Entry& entry) { return entry.free == false; };
    case Price::all:
      break;
  }
  return [](const Entry&) { return true; };
}

Entry context_of(const SearchQuery& query, Time fetched_at) {
  Entry entry;
  entry.country = query.country;
  entry.lang = query.lang;
  entry.source = Source::page;
  entry.query = query.term;
  entry.fetched_at = fetched_at;
  return entry;
}

enum class List : std::uint8_t { results, other, unknown };

// Apps of a section with a heading ("Similar apps") are not results. A section's label is the base64
// of a message that names its kind: search_results_cluster_apps_range_1_20. Pages of 2022 have none.
List kind_of(const page::Node& section) {
  if (!section.at(heading_path).text().value_or("").empty()) return List::other;
  const auto label = section_label(section);
  const bool results = label.empty() || label.find("search_results") != std::string::npos;
  return results ? List::results : List::unknown;
}

// The order of sections differs by country, and new kinds come and go: all are read. Apps in sections
// of unknown kinds only are not taken for a search without results.
Result<void> read_sections(const page::Node& sections, EntryReader& entries) {
  std::optional<Error> problem;
  std::uint16_t index = 0;
  bool results_seen = false;
  bool others_seen = false;
  bool unknown_seen = false;
  const auto keep = [&](Result<void> read) {
    results_seen = true;
    if (!read && !problem) problem = std::move(read.error());
  };
  sections.each([&](const page::Node& section) {
    const auto path = sections_path / index++;
    const auto list = section.at(list_field).at(0);
    if (list.is_array() || section.at(list_field).is_empty_message()) {
      const auto kind = kind_of(section);
      if (kind == List::results) keep(entries.add_list(list, path / list_field / 0));
      others_seen = others_seen || kind == List::other;
      unknown_seen = unknown_seen || kind == List::unknown;
    }
    const auto card = section.at(card_field);
    if (card.is_array() && !card.is_empty_message()) keep(entries.add_card(card, path / card_field));
  });
  if (problem) return tl::unexpected<Error>(std::move(*problem));
  if (results_seen || (others_seen && !unknown_seen) || index == 0) return {};
  return fail(ErrorKind::not_understood,
              fmt::format("search not understood: none of the {} sections at {} of its data ({}) has results "
                          "([22]) or an exact match ([23])",
                          index, sections_path.str(), search_rpc));
}

}  // namespace

std::string search_url(std::string_view origin, const SearchQuery& query) {
  return std::string(origin) + "/store/search?q=" + net::url_encode(query.term) +
         "&c=apps&price=" + std::to_string(choice_of(prices, query.price).wire) +
         "&hl=" + net::url_encode(query.lang) + "&gl=" + net::url_encode(query.country);
}

std::string section_label(const page::Node& section) {
  return util::decode_base64(section.at(label_path).text().value_or("")).value_or("");
}

Result<page::Node> search_sections(std::string_view html, page::JsonReader& reader) {
  const auto blocks = blocks_of(html, search_rpc, usual_keys);
  if (blocks.empty()) {
    TRY(check_unblocked(html, reader));
    return no_block("a search", search_rpc);
  }
  TRY(check_whole(html));
  const auto root = reader.parse(blocks.front().json);
  if (!root) return tl::make_unexpected(root.error());
  const auto sections = root->at(sections_path);
  if (!root->at(0).is_array() || (sections.present() && !sections.is_array())) {
    return fail(ErrorKind::not_understood,
                fmt::format("search not understood: no sections at {} of its data ({})", sections_path.str(),
                            search_rpc));
  }
  return sections;
}

Result<Answer<EntryList>> read_search_page(std::string_view html, const SearchQuery& query, Time fetched_at,
                                           page::JsonReader& reader) {
  TRY_ASSIGN(const auto sections, search_sections(html, reader));
  EntryReader entries(context_of(query, fetched_at));
  TRY(read_sections(sections, entries));
  return std::move(entries).answer(wanted(query.price), query.limit);
}

Result<std::string> parse_term(std::string_view text) {
  constexpr std::size_t longest = 1000;  // a request's line has room for it, encoded
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return fail(ErrorKind::invalid_item, "nothing to search for");
  if (text.size() > longest) return fail(ErrorKind::invalid_item, "longer than 1000 bytes");
  if (!simdjson::validate_utf8(text.data(), text.size())) return fail(ErrorKind::invalid_item, "not UTF-8");
  return std::string(text);
}

}  // namespace playfast::store
