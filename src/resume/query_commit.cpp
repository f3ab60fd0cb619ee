#include "resume/query_commit.hpp"

#include <nlohmann/json.hpp>

#include "util/program_error.hpp"

namespace playfast::resume {
namespace {

using nlohmann::json;

bool is_valid(const NumberRun& run) {
  constexpr auto limit = DoneSet::max_number;
  return run.first < limit && run.stride > 0 && run.count > 0 && run.stride < limit && run.count <= limit &&
         run.stride * (run.count - 1) < limit - run.first;
}

// [root, country, lang, term, suggestion...]
json to_json(const ExpandedTerm& expanded) {
  auto array = json::array({expanded.root, expanded.country, expanded.lang, expanded.term});
  for (const auto& suggestion : expanded.suggestions) array.emplace_back(suggestion);
  return array;
}

ExpandedTerm expanded_term(const json& array) {
  ExpandedTerm expanded;
  expanded.root = array.at(0).get<std::uint64_t>();
  expanded.country = array.at(1).get<std::string>();
  expanded.lang = array.at(2).get<std::string>();
  expanded.term = array.at(3).get<std::string>();
  for (std::size_t at = 4; at < array.size(); ++at)
    expanded.suggestions.push_back(array[at].get<std::string>());
  return expanded;
}

}  // namespace

std::string to_line(const QueryCommit& commit) {
  auto done = json::array();
  for (const auto& run : commit.done) done.emplace_back(json::array({run.first, run.stride, run.count}));
  nlohmann::ordered_json line{
      {"done", done},
      {"items", commit.items.count},
      {"items_crc", commit.items.crc},
      {"output_bytes", commit.output.bytes},
      {"output_crc", commit.output.crc},
  };
  if (!commit.expanded.empty()) {
    auto expanded = json::array();
    for (const auto& term : commit.expanded) expanded.emplace_back(to_json(term));
    line["expanded"] = expanded;
  }
  if (!commit.generation.empty()) line["generation"] = commit.generation;
  if (!commit.entries.empty()) {
    auto entries = json::array();
    for (const auto& part : commit.entries)
      entries.emplace_back(json::array({part.entry, part.query, part.bytes}));
    line["entries"] = entries;
  }
  return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<QueryCommit> parse_query_commit(std::string_view line) {
  const auto parsed = json::parse(line, nullptr, false);
  try {
    QueryCommit commit;
    for (const auto& run : parsed.at("done")) {
      commit.done.push_back(
          {run.at(0).get<std::uint64_t>(), run.at(1).get<std::uint64_t>(), run.at(2).get<std::uint64_t>()});
      if (!is_valid(commit.done.back())) return fail(ProgramError::state, "numbers out of range");
    }
    if (parsed.contains("expanded")) {
      for (const auto& term : parsed["expanded"]) commit.expanded.push_back(expanded_term(term));
    }
    if (parsed.contains("generation")) commit.generation = parsed["generation"].get<std::string>();
    if (parsed.contains("entries")) {
      for (const auto& part : parsed["entries"])
        commit.entries.push_back(
            {part.at(0).get<std::string>(), part.at(1).get<std::string>(), part.at(2).get<std::uint64_t>()});
    }
    commit.items.count = parsed.at("items").get<std::uint64_t>();
    commit.items.crc = parsed.at("items_crc").get<std::uint32_t>();
    commit.output.bytes = parsed.at("output_bytes").get<std::uint64_t>();
    commit.output.crc = parsed.at("output_crc").get<std::uint32_t>();
    return commit;
  } catch (const json::exception& error) {
    return fail(ProgramError::state, error.what());
  }
}

}  // namespace playfast::resume
