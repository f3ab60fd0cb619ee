#include "cli/resume_state.hpp"

#include <fmt/format.h>
#include <libdeflate.h>
#include <nlohmann/json.hpp>

namespace playfast::cli {
namespace {

using nlohmann::json;

constexpr int version = 1;

tl::unexpected<Error> damaged(const std::string& why) { return fail(ErrorKind::state, "is damaged: " + why); }

std::string digits_of(std::string_view body) { return fmt::format("{:08x}", crc_of(0, body)); }

// The JSON of a text whose check holds.
Result<json> checked(std::string_view text) {
  const auto end = text.find('\n');
  if (end == std::string_view::npos) return damaged("it is cut");
  const auto body = text.substr(0, end + 1);
  if (text.substr(end + 1) != digits_of(body) + "\n") return damaged("its check does not hold");
  auto parsed = json::parse(body, nullptr, false);
  if (!parsed.is_object()) return damaged("it is no JSON object");
  return parsed;
}

ResumeState from_json(const json& state) {
  ResumeState read;
  read.job = state.at("job").get<std::string>();
  read.output_bytes = state.at("output_bytes").get<std::uint64_t>();
  read.output_crc = state.at("output_crc").get<std::uint32_t>();
  read.finished = state.at("finished").get<std::uint64_t>();
  read.begun = state.at("begun").get<std::uint64_t>();
  read.begun_crc = state.at("begun_crc").get<std::uint32_t>();
  for (const auto& stream : state.at("streams")) {
    read.streams[stream.at("number").get<std::uint64_t>()] = {stream.at("token").get<std::string>(),
                                                              stream.at("given").get<std::uint64_t>(),
                                                              stream.at("ended").get<bool>()};
  }
  return read;
}

}  // namespace

std::uint32_t crc_of(std::uint32_t before, std::string_view text) {
  return libdeflate_crc32(before, text.data(), text.size());
}

void ResumeState::settle() {
  while (!streams.empty() && streams.begin()->first == finished && streams.begin()->second.ended) {
    streams.erase(streams.begin());
    ++finished;
  }
}

std::string to_text(const ResumeState& state) {
  auto streams = json::array();
  for (const auto& [number, stream] : state.streams) {
    streams.push_back(
        {{"number", number}, {"token", stream.token}, {"given", stream.given}, {"ended", stream.ended}});
  }
  const json all{{"playfast_state", version},          {"job", state.job},
                 {"output_bytes", state.output_bytes}, {"output_crc", state.output_crc},
                 {"finished", state.finished},         {"begun", state.begun},
                 {"begun_crc", state.begun_crc},       {"streams", std::move(streams)}};
  const auto body = all.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
  return body + digits_of(body) + "\n";
}

Result<ResumeState> parse_state(std::string_view text) {
  const auto state = checked(text);
  if (!state) return tl::make_unexpected(state.error());
  try {
    if (state->value("playfast_state", 0) != version) {
      return fail(ErrorKind::state, "is of another version of playfast");
    }
    return from_json(*state);
  } catch (const json::exception& error) {  // a check that holds over what was never ours
    return damaged(error.what());
  }
}

}  // namespace playfast::cli
