#include "resume/query_commit.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "util/json_text.hpp"
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

// There may be thousands of runs or entries in a commit: a tree of values for them would be most of its cost.
void append_runs(std::string& line, const std::vector<NumberRun>& runs) {
  line += '[';
  for (const auto& run : runs) {
    if (line.back() == ']') line += ',';
    line.append(1, '[').append(std::to_string(run.first)).append(1, ',').append(std::to_string(run.stride));
    line.append(1, ',').append(std::to_string(run.count)) += ']';
  }
  line += ']';
}

void append_entries(std::string& line, const EntryParts& entries) {
  line.back() = ',';
  line += R"("entries":)";
  char before = '[';
  for (std::size_t at = 0; at < entries.size(); ++at) {
    const auto part = entries[at];
    line += std::exchange(before, ',');
    line.append(R"([")").append(part.entry).append(R"(",)").append(util::json_string(part.query));
    line.append(1, ',').append(std::to_string(part.bytes)) += ']';
  }
  line += "]}";
}

}  // namespace

std::string to_line(const QueryCommit& commit) {
  nlohmann::ordered_json rest{
      {"items", commit.items.count},
      {"items_crc", commit.items.crc},
      {"output_bytes", commit.output.bytes},
      {"output_crc", commit.output.crc},
  };
  if (!commit.expanded.empty()) {
    auto expanded = json::array();
    for (const auto& term : commit.expanded) expanded.emplace_back(to_json(term));
    rest["expanded"] = expanded;
  }
  if (!commit.generation.empty()) rest["generation"] = commit.generation;
  std::string line(R"({"done":)");
  append_runs(line, commit.done);
  line.append(1, ',').append(rest.dump(-1, ' ', false, json::error_handler_t::replace), 1);
  if (!commit.entries.empty()) append_entries(line, commit.entries);
  return line;
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
        commit.entries.add({part.at(0).get_ref<const std::string&>(),
                            part.at(1).get_ref<const std::string&>(), part.at(2).get<std::uint64_t>()});
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
