#include "store/lists/search_page.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include "net/url.hpp"
#include "store/lists/charts.hpp"
#include "store/lists/continuation.hpp"
#include "store/lists/list_request.hpp"
#include "store/lists/sections.hpp"
#include "store/page_block.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

constexpr std::array<std::string_view, 1> search_rpcs{search_rpc};
constexpr std::array<std::string_view, 1> usual_keys{"ds:4"};
constexpr std::size_t answer_bytes = 176'000;  // with an exact match and 19 results, as recorded
constexpr std::uint16_t list_field = 22;
constexpr std::uint16_t card_field = 23;
constexpr std::uint16_t related_field = 24;

// The store's own filter leaks.
EntryReader::Wanted wanted(Price price) {
  switch (price) {
    case Price::free:
      return [](const Entry& entry) { return entry.free == true; };
    case Price::paid:
      return [](const Entry& entry) { return entry.free == false; };
    case Price::all:
      break;
  }
  return nullptr;
}

enum class Kind : std::uint8_t { results, other, unknown };

// Apps of a section with a heading ("Similar apps") are not results, nor those of one with another label.
Kind kind_of(const page::Node& section, const Cluster& cluster) {
  if (!cluster.heading.empty()) return Kind::other;
  const auto label = section_label(section);
  const bool results = label.empty() || label.find("search_results") != std::string::npos;
  return results ? Kind::results : Kind::unknown;
}

// The term of a link to another search, wherever it is in a section.
std::optional<std::string> searched_term(const page::Node& node) {
  if (const auto text = node.text()) {
    constexpr std::string_view search = "/store/search?";
    if (!text->starts_with(search)) return std::nullopt;
    return net::query_value(text->substr(search.size()), "q");
  }
  std::optional<std::string> term;
  node.each([&](const page::Node& child) {
    if (!term) term = searched_term(child);
  });
  return term;
}

// Reads the sections of a search, whose order differs by country; new kinds come and go.
class SectionReader {
 public:
  SectionReader(const SearchQuery& query, EntryReader& entries) : query_(query), entries_(entries) {}

  void read(const page::Node& section, const page::Path& path) {
    ++sections_;
    auto cluster = section.at(list_field).present() ? cluster_of(section, path) : std::nullopt;
    if (cluster) read_cluster(section, *cluster);
    const auto card = section.at(card_field);
    const bool has_card = card.is_array() && !card.is_empty_message();
    if (has_card) keep(entries_.add_card(card, path / card_field));
    if (!cluster && !has_card && !section.at(related_field).present()) read_notice(section);
  }

  // Apps in sections of unknown kinds only are not taken for a search without results.
  Result<std::string> token() && {
    if (problem_) return tl::unexpected<Error>(std::move(*problem_));
    if (results_seen_ || (others_seen_ && !unknown_seen_) || sections_ == 0) return std::move(token_);
    return fail(
        ErrorKind::not_understood,
        fmt::format("search not understood: none of the {} sections at {} of its data ({}) has results "
                    "([22]) or an exact match ([23])",
                    sections_, sections_path.str(), search_rpc));
  }

 private:
  void keep(Result<void> read) {
    results_seen_ = true;
    if (!read && !problem_) problem_ = std::move(read.error());
  }

  void read_cluster(const page::Node& section, const Cluster& cluster) {
    const auto kind = kind_of(section, cluster);
    others_seen_ = others_seen_ || kind == Kind::other;
    unknown_seen_ = unknown_seen_ || kind == Kind::unknown;
    if (kind != Kind::results) return;
    keep(entries_.add_list(cluster.items, cluster.path));
    if (token_.empty()) token_ = read_token(cluster.token, entries_);
  }

  // The store searches for something else where a term looks like a mistake, and says so.
  void read_notice(const page::Node& section) {
    const auto term = searched_term(section);
    if (!term || *term == query_.term || term_told_) return;
    term_told_ = true;
    entries_.warn({.kind = Drift::Kind::other_term, .value = term});
  }

  const SearchQuery& query_;
  EntryReader& entries_;
  std::optional<Error> problem_;
  std::string token_;
  std::size_t sections_ = 0;
  bool results_seen_ = false;
  bool others_seen_ = false;
  bool unknown_seen_ = false;
  bool term_told_ = false;
};

Result<page::Node> sections_in(const page::Node& payload) {
  const auto sections = payload.at(sections_path);
  if (payload.at(0).is_array() && (!sections.present() || sections.is_array())) return sections;
  return fail(ErrorKind::not_understood,
              fmt::format("search not understood: no sections at {} of its data ({})", sections_path.str(),
                          search_rpc));
}

Result<std::string> read_sections(const page::Node& sections, const SearchQuery& query,
                                  EntryReader& entries) {
  SectionReader read(query, entries);
  std::uint16_t index = 0;
  sections.each([&](const page::Node& section) { read.read(section, sections_path / index++); });
  return std::move(read).token();
}

}  // namespace

std::string search_url(std::string_view origin, const SearchQuery& query) {
  return std::string(origin) + "/store/search?q=" + net::url_encode(query.term) +
         "&c=apps&price=" + std::to_string(choice_of(prices, query.price).wire) +
         "&hl=" + net::url_encode(query.lang) + "&gl=" + net::url_encode(query.country);
}

Call search_call(const SearchQuery& query) {
  return {.rpc = search_rpc_call(query.term),
          .lang = query.lang,
          .country = query.country,
          .weight = answer_bytes};
}

EntryReader search_reader(const SearchQuery& query) {
  Entry context;
  context.country = query.country;
  context.lang = query.lang;
  context.query = query.term;
  return EntryReader(std::move(context), query.limit, wanted(query.price));
}

Result<page::Node> search_sections(std::string_view html, page::JsonReader& reader) {
  TRY_ASSIGN(const auto root, data_of(html, search_rpcs, usual_keys, "a search", reader));
  return sections_in(root);
}

Result<std::string> read_search_page(std::string_view html, const SearchQuery& query, EntryReader& entries,
                                     page::JsonReader& reader) {
  TRY_ASSIGN(const auto sections, search_sections(html, reader));
  return read_sections(sections, query, entries);
}

Result<std::string> read_search(const page::Node& payload, const SearchQuery& query, EntryReader& entries) {
  if (!payload.present()) return std::string();
  // Answers to calls had their only list right here in 2022, in the form of a continuation.
  const auto path = sections_path / 0 / 0;
  if (const auto part = payload.at(path); part.at(0).at(0).at(12).at(0).is_text())
    return read_part(part, path, entries);
  TRY_ASSIGN(const auto sections, sections_in(payload));
  return read_sections(sections, query, entries);
}

Result<std::string> parse_text_item(std::string_view text, std::string_view empty) {
  constexpr std::size_t longest = 1000;  // a request's line has room for it, encoded
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return fail(ErrorKind::invalid_item, std::string(empty));
  if (text.size() > longest) return fail(ErrorKind::invalid_item, "longer than 1000 bytes");
  if (!simdjson::validate_utf8(text.data(), text.size())) return fail(ErrorKind::invalid_item, "not UTF-8");
  return std::string(text);
}

Result<std::string> parse_term(std::string_view text) { return parse_text_item(text, "empty search query"); }

}  // namespace playfast::store
