#include "resume/stream_commit.hpp"

#include <nlohmann/json.hpp>

#include "util/program_error.hpp"

namespace playfast::resume {

using nlohmann::json;

std::string to_line(const StreamCommit& commit) {
  nlohmann::ordered_json line{
      {"stream", commit.stream},         {"app_id", commit.app_id},
      {"token", commit.token},           {"delivered", commit.delivered},
      {"ended", commit.ended},           {"begun", commit.begun},
      {"begun_crc", commit.begun_crc},   {"output_bytes", commit.output.bytes},
      {"output_crc", commit.output.crc},
  };
  if (commit.update_from) line["update_from"] = *commit.update_from;
  return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<StreamCommit> parse_stream_commit(std::string_view line) {
  const auto parsed = json::parse(line, nullptr, false);
  try {
    StreamCommit commit;
    commit.stream = parsed.at("stream").get<std::uint64_t>();
    commit.app_id = parsed.at("app_id").get<std::string>();
    commit.token = parsed.at("token").get<std::string>();
    commit.delivered = parsed.at("delivered").get<std::uint64_t>();
    commit.ended = parsed.at("ended").get<bool>();
    if (parsed.contains("update_from")) commit.update_from = parsed["update_from"].get<std::uint64_t>();
    commit.begun = parsed.at("begun").get<std::uint64_t>();
    commit.begun_crc = parsed.at("begun_crc").get<std::uint32_t>();
    commit.output.bytes = parsed.at("output_bytes").get<std::uint64_t>();
    commit.output.crc = parsed.at("output_crc").get<std::uint32_t>();
    return commit;
  } catch (const json::exception& error) {
    return fail(ProgramError::state, error.what());
  }
}

void StreamState::add(StreamCommit commit) {
  last = commit;
  const auto stream = commit.stream;
  if (!commit.ended) {
    open[stream] = std::move(commit);
    return;
  }
  open.erase(stream);
  if (stream < finished_) return;
  ended_.insert(stream);
  while (!ended_.empty() && *ended_.begin() == finished_) {
    ended_.erase(ended_.begin());
    ++finished_;
  }
}

}  // namespace playfast::resume
