#include "store/suggest.hpp"

#include <array>

#include "store/decode.hpp"
#include "store/ranked_list.hpp"
#include "store/row.hpp"
#include "util/json_text.hpp"

namespace playfast::store {
namespace {

using Record = Suggestion;

constexpr std::array table{
    context_row<Record, &Record::country>("country", Type::text, "country requested (us, kr, …)")
        .tells_apart(7),
    context_row<Record, &Record::lang>("lang", Type::text, "language requested (en, pt-BR, …)")
        .tells_apart(5),
    context_row<Record, &Record::source>("source", Type::text, "data source: rpc"),
    context_row<Record, &Record::term>("term", Type::text, "term it is suggested for").tells_apart(26),
    context_row<Record, &Record::rank>("rank", Type::integer, "rank among the suggestions, from 1")
        .shown(1, 4),
    payload_row<Record, Text, &Record::suggestion>("suggestion", {{0}}, "suggested search")
        .needed()
        .shown(2, 26),
    context_row<Record, &Record::fetched_at>("fetched_at", Type::time, "time of the response"),
};

const page::Path list_path{0, 0};

std::string item(const TermQuery& query) { return query.term; }

Call call(const Session& /*session*/, const TermQuery& query) {
  static const CallStart start("IJ4APc", "[[null,[");
  return {.rpc = start.call(util::json_string(query.term) + "],[10],[2],4]]"),
          .lang = query.lang,
          .country = query.country};
}

// No payload, an empty one, or one whose list is missing or empty.
bool has_none(const page::Node& payload) {
  if (!payload.present() || payload.is_empty_message()) return true;
  const auto list = payload.at(list_path);
  return payload.at(0).is_array() && !list.present() && !list.mismatch();
}

Result<Answer<SuggestionList>> read(Session& session, const Reply& reply, const TermQuery& query) {
  if (has_none(reply.payload)) return Answer<SuggestionList>();
  const auto list = reply.payload.at(list_path);
  if (!list.is_array()) {
    return fail(ErrorKind::not_understood,
                "suggestions not understood: no list at " + list_path.str() + " of the answer (IJ4APc)");
  }
  auto context = record_for<Record>(query, Source::rpc, session.now());
  context.term = query.term;
  RankedListReader<Record> suggestions(std::move(context), table, &Record::suggestion, "suggestions");
  TRY(suggestions.add(list, list_path));
  return std::move(suggestions).answer();
}

}  // namespace

// The recorded answer has five suggestions in 800 bytes.
const Endpoint<TermQuery, SuggestionList> suggest_endpoint{
    .item = &item, .call = &call, .read = &read, .weight = 1'000};

const record::Columns<Suggestion>& suggestion_columns() {
  static const record::Columns columns{std::span<const record::Field<Record>>(table)};
  return columns;
}

}  // namespace playfast::store
