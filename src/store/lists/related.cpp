#include "store/lists/related.hpp"

#include <array>

#include "store/app/decode.hpp"
#include "store/app/page.hpp"
#include "store/lists/search_page.hpp"
#include "store/lists/sections.hpp"
#include "store/ranked_list.hpp"
#include "store/row.hpp"

namespace playfast::store {
namespace {

using Record = RelatedSearch;

constexpr std::array table{
    context_row<Record, &Record::country>("country", Type::text, "country requested (us, kr, …)")
        .tells_apart(7),
    context_row<Record, &Record::lang>("lang", Type::text, "language requested (en, pt-BR, …)")
        .tells_apart(5),
    context_row<Record, &Record::source>("source", Type::text, "data source: page"),
    context_row<Record, &Record::query>("query", Type::text, "search query").tells_apart(26),
    context_row<Record, &Record::rank>("rank", Type::integer, "rank among related searches, from 1")
        .shown(1, 4),
    payload_row<Record, Text, &Record::related>("related", {{0}}, "related search").needed().shown(2, 26),
    payload_row<Record, StoreUrl, &Record::url>("url", {{1, 4, 2}}, "page of related search"),
    context_row<Record, &Record::fetched_at>("fetched_at", Type::time, "time of the response"),
};

constexpr std::uint16_t related_field = 24;
constexpr std::string_view related_label = "apps_related_query_cluster";

std::string item(const TermQuery& query) { return query.term; }

SearchQuery search_of(const TermQuery& query) { return {query.term, query.country, query.lang}; }

Call call(const Session& session, const TermQuery& query) {
  return {.page = search_url(session.base_url, search_of(query))};
}

tl::unexpected<Error> not_understood(const std::string& why) {
  return fail(ErrorKind::not_understood, "related searches not understood: " + why + " of the search's data");
}

// What has results, an exact match or other apps is a section of a search, with or without related searches.
bool is_known(const page::Node& section) {
  for (const std::size_t field : {21U, 22U, 23U}) {
    if (section.at(field).is_array()) return true;
  }
  return false;
}

Result<void> read_sections(const page::Node& sections, RankedListReader<Record>& related) {
  std::optional<Error> problem;
  std::uint16_t index = 0;
  bool known = false;
  const auto read = [&](const page::Node& section, const page::Path& path) -> Result<void> {
    known = known || is_known(section);
    const auto list = section.at(related_field).at(0);
    if (list.is_array()) {
      known = true;
      return related.add(list, path / related_field / 0);
    }
    if (section_label(section).find(related_label) == std::string::npos) return {};
    return not_understood("no list at " + (path / related_field / 0).str());
  };
  sections.each([&](const page::Node& section) {
    const auto done = read(section, sections_path / index++);
    if (!done && !problem) problem = done.error();
  });
  if (problem) return tl::unexpected<Error>(std::move(*problem));
  if (known || index == 0) return {};
  return not_understood("no known kind of section at " + sections_path.str());
}

Result<Answer<RelatedList>> read(Session& session, const Reply& reply, const TermQuery& query) {
  TRY_ASSIGN(const auto sections, search_sections(reply.html, session.page_reader));
  auto context = record_for<Record>(query, Source::page, session.now());
  context.query = query.term;
  RankedListReader<Record> related(std::move(context), table, &Record::related, "related searches");
  TRY(read_sections(sections, related));
  return std::move(related).answer();
}

}  // namespace

const Endpoint<TermQuery, RelatedList> related_endpoint{.item = &item, .call = &call, .read = &read};

const record::Columns<RelatedSearch>& related_columns() {
  static const record::Columns columns{std::span<const record::Field<Record>>(table)};
  return columns;
}

}  // namespace playfast::store
