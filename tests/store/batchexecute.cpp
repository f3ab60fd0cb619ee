#include "store/batchexecute.hpp"

namespace storedouble {
namespace {

/// The call in an item of the envelope, `[id, inner, null, tag]`; nothing for another shape.
std::optional<SentCall> call_in(const Json& item) {
  if (!item.is_array() || item.size() < 2 || !item[0].is_string() || !item[1].is_string())
    return std::nullopt;
  const bool tagged = item.size() > 3 && item[3].is_string();
  return SentCall{item[0].get<std::string>(), item[1].get<std::string>(),
                  tagged ? item[3].get<std::string>() : ""};
}

Response json_response(std::string body) {
  Response response;
  response.set_header("content-type", "application/json; charset=utf-8");
  response.set_body(std::move(body));
  return response;
}

}  // namespace

Locale locale_of(const Request& request) {
  const std::string lang = request.parameter("hl");
  const std::string country = request.parameter("gl");
  return {lang.empty() ? "en" : lang, country.empty() ? "us" : country};
}

std::optional<std::vector<SentCall>> parse_calls(std::string_view body) {
  constexpr std::string_view kName = "f.req=";
  if (!body.starts_with(kName)) return std::nullopt;
  body.remove_prefix(kName.size());
  const Json envelope = Json::parse(percent_decode(body.substr(0, body.find('&'))), nullptr, false);
  if (!envelope.is_array() || envelope.empty() || !envelope[0].is_array() || envelope[0].empty())
    return std::nullopt;
  std::vector<SentCall> calls;
  for (const Json& item : envelope[0]) {
    auto call = call_in(item);
    if (!call) return std::nullopt;
    calls.push_back(*std::move(call));
  }
  return calls;
}

Json arguments_of(const SentCall& call) { return Json::parse(call.inner, nullptr, false); }

std::optional<Call> parse_call(std::string_view body) {
  const auto calls = parse_calls(body);
  if (!calls) return std::nullopt;
  Json arguments = arguments_of(calls->front());
  if (arguments.is_discarded()) return std::nullopt;
  return Call{calls->front().rpc, std::move(arguments)};
}

CallAnswer answered(const SentCall& call, const std::string& json, bool lengths) {
  return {Frame{call.rpc, call.tag, make_payload(json)}, lengths};
}

CallAnswer no_data(const SentCall& call, std::string status) {
  return {Frame{call.rpc, call.tag, nullptr, std::move(status)}};
}

CallAnswer refused(const SentCall& call) { return no_data(call, "[3]"); }

Response frames_response(const std::vector<Frame>& frames, const BodyForm& form) {
  Response response = json_response(frames_body(frames, form));
  if (form.gzipped) response.set_header("content-encoding", "gzip");
  return response;
}

Response rpc_answer(const std::string& rpc, const std::optional<std::string>& payload, const Json& status,
                    bool lengths) {
  const Frame frame{rpc, "generic", payload ? make_payload(*payload) : nullptr, status.dump()};
  return frames_response({frame}, {.lengths = lengths});
}

Response rpc_refusal(const std::string& rpc) { return rpc_answer(rpc, std::nullopt, list(3)); }

Response rpc_error(int code) {
  const Json frames = list(list("er", nullptr, nullptr, nullptr, nullptr, code, nullptr, nullptr, nullptr, 3),
                           list("di", 14));
  return json_response(")]}'\n\n" + frames.dump());
}

}  // namespace storedouble
