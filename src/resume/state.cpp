#include "resume/state.hpp"

#include <nlohmann/json.hpp>

#include "util/program_error.hpp"

namespace playfast::resume {

using nlohmann::json;

std::string to_line(const Commit& commit) {
  const nlohmann::ordered_json line{
      {"stream", commit.stream},         {"app_id", commit.app_id},
      {"token", commit.token},           {"delivered", commit.delivered},
      {"ended", commit.ended},           {"begun", commit.begun},
      {"begun_crc", commit.begun_crc},   {"output_bytes", commit.output_bytes},
      {"output_crc", commit.output_crc},
  };
  return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Commit> parse_commit(std::string_view line) {
  const auto parsed = json::parse(line, nullptr, false);
  try {
    Commit commit;
    commit.stream = parsed.at("stream").get<std::uint64_t>();
    commit.app_id = parsed.at("app_id").get<std::string>();
    commit.token = parsed.at("token").get<std::string>();
    commit.delivered = parsed.at("delivered").get<std::uint64_t>();
    commit.ended = parsed.at("ended").get<bool>();
    commit.begun = parsed.at("begun").get<std::uint64_t>();
    commit.begun_crc = parsed.at("begun_crc").get<std::uint32_t>();
    commit.output_bytes = parsed.at("output_bytes").get<std::uint64_t>();
    commit.output_crc = parsed.at("output_crc").get<std::uint32_t>();
    return commit;
  } catch (const json::exception& error) {
    return fail(ProgramError::state, error.what());
  }
}

void State::add(Commit commit) {
  last = commit;
  const auto stream = commit.stream;
  if (!commit.ended) {
    open[stream] = std::move(commit);
    return;
  }
  open.erase(stream);
  ended_.insert(stream);
  while (!ended_.empty() && *ended_.begin() == finished_) {
    ended_.erase(ended_.begin());
    ++finished_;
  }
}

}  // namespace playfast::resume
