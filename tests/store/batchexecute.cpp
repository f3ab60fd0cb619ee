#include "store/batchexecute.hpp"

namespace storedouble {
namespace {

// The length that the store says: UTF-16 units, the line break before the array among them.
std::size_t declared_length(const std::string& array) {
  std::size_t units = 1;
  for (const char c : array) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) ++units;
    if (byte >= 0xF0U) ++units;  // takes two
  }
  return units;
}

std::string framed(const Json& frames, bool lengths) {
  std::string text = ")]}'\n\n";
  if (!lengths) return text + frames.dump();
  for (const Json& frame : frames) {
    const std::string array = list(frame).dump();
    text += std::to_string(declared_length(array)) + "\n" + array + "\n";
  }
  return text;
}

Response framed_response(const Json& frames, bool lengths) {
  Response response;
  response.set_header("content-type", "application/json; charset=utf-8");
  response.set_body(framed(frames, lengths));
  return response;
}

}  // namespace

std::optional<Call> parse_call(const std::string& body) {
  constexpr std::string_view kName = "f.req=";
  if (!body.starts_with(kName)) return std::nullopt;
  const Json envelope =
      Json::parse(percent_decode(std::string_view(body).substr(kName.size())), nullptr, false);
  const Json::json_pointer call("/0/0");
  if (envelope.is_discarded() || !envelope.contains(call) || envelope[call].size() < 2) return std::nullopt;
  const Json arguments = Json::parse(envelope[call][1].get<std::string>(), nullptr, false);
  if (arguments.is_discarded()) return std::nullopt;
  return Call{envelope[call][0].get<std::string>(), arguments};
}

Response rpc_answer(const std::string& rpc, const std::optional<std::string>& payload, const Json& status,
                    bool lengths) {
  Json frame =
      list("wrb.fr", rpc, payload ? Json(*payload) : Json(nullptr), nullptr, nullptr, status, "generic");
  return framed_response(list(frame, list("di", 76), list("af.httprm", 76, "7927861528150697468", 18)),
                         lengths);
}

Response rpc_refusal(const std::string& rpc) { return rpc_answer(rpc, std::nullopt, list(3)); }

Response rpc_error(int code) {
  return framed_response(
      list(list("er", nullptr, nullptr, nullptr, nullptr, code, nullptr, nullptr, nullptr, 3),
           list("di", 14)),
      false);
}

}  // namespace storedouble
