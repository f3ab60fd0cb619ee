#include "store/calls/rpc.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "net/url.hpp"
#include "page/frames.hpp"
#include "store/calls/answer.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

// Codes of a frame's status, as seen in answers.
constexpr std::int64_t malformed_request = 3;

// The endpoint's own refusals: 400 is the one that was seen; the others are read as HTTP's codes.
tl::unexpected<Error> rejected(std::int64_t code) {
  const auto number = " (error " + std::to_string(code) + ")";
  if (code == 429 || code == 503)
    return fail(ErrorKind::throttled, fmt::format("throttled by the store{}", number));
  if (code >= 500) return fail(ErrorKind::server_error, fmt::format("server error{}", number));
  return fail(ErrorKind::not_understood, fmt::format("the store rejected the request{}", number));
}

Result<page::Node> no_payload(const page::Frame& frame) {
  if (frame.error) return rejected(*frame.error);
  if (page::is_gateway_error(frame.status)) return gateway_error();
  if (frame.status.at(0).integer() == malformed_request) {
    return fail(ErrorKind::not_understood, "the store did not understand the request (status 3)");
  }
  return page::Node();
}

}  // namespace

net::Request rpc_request(std::string_view origin, const RpcCall& call, std::string_view lang,
                         std::string_view country) {
  // The last member is a tag, which the answer repeats.
  const auto envelope = nlohmann::json::array(
      {nlohmann::json::array({nlohmann::json::array({call.id, call.arguments, nullptr, "generic"})})});
  return {std::string(origin) + "/_/PlayStoreUi/data/batchexecute?rpcids=" + net::url_encode(call.id) +
              "&hl=" + net::url_encode(lang) + "&gl=" + net::url_encode(country),
          "f.req=" + net::url_encode(envelope.dump())};
}

Result<page::Node> RpcReader::read(std::string_view answer, std::string_view rpc) {
  const auto frame = page::find_frame(answer, rpc, frames_);
  if (!frame) {
    const auto& problem = frame.error();
    if (problem.kind == ErrorKind::not_understood) {
      TRY(detect_block_page(answer, frames_));
    }
    return tl::make_unexpected(problem);
  }
  if (!frame->payload) return no_payload(*frame);
  TRY_ASSIGN(auto payload, payload_.parse(*frame->payload));
  return payload;
}

}  // namespace playfast::store
