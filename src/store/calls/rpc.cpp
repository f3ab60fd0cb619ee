#include "store/calls/rpc.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "net/url.hpp"
#include "page/frames.hpp"
#include "store/calls/answer.hpp"
#include "util/json_text.hpp"
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
  return fail(ErrorKind::rejected, fmt::format("the store rejected the request{}", number));
}

// The number that a tag says; nothing for another tag, or one beyond the calls.
std::optional<std::size_t> number_of(std::string_view tag, std::size_t calls) {
  std::size_t number = 0;
  const auto [stop, error] = std::from_chars(tag.data(), tag.data() + tag.size(), number);
  if (error != std::errc() || stop != tag.data() + tag.size() || number >= calls) return std::nullopt;
  return number;
}

Result<page::Node> no_payload(const page::Frame& frame) {
  if (page::is_gateway_error(frame.status)) return gateway_error();
  if (frame.status.at(0).integer() == malformed_request)
    return fail(ErrorKind::rejected, "the store did not understand the request (status 3)");
  return page::Node();
}

}  // namespace

void RpcRequest::add(const RpcCall& call) {
  if (std::ranges::find(ids_, call.id) == ids_.end()) ids_.push_back(call.id);
  const auto start = call.start ? call.start : CallStart(call.id).call({}).start;
  const auto tag = calls_ == 1 ? std::string("generic") : std::to_string(added_);
  std::string rest;
  util::append_json_escaped(rest, call.arguments);
  rest.append(R"(",null,")").append(tag).append(R"("])");
  form_.add(added_ == 0 ? "f.req=" + net::url_encode("[[") : net::url_encode(","));
  form_.add_alike(*start, net::url_encode(rest));
  ++added_;
}

net::Request RpcRequest::finish(std::string_view origin, const Call& context) {
  form_.add(net::url_encode("]]"));
  return {fmt::format("{}/_/PlayStoreUi/data/batchexecute?rpcids={}&hl={}&gl={}{}", origin,
                      net::url_encode(fmt::format("{}", fmt::join(ids_, ","))), net::url_encode(context.lang),
                      net::url_encode(context.country), context.parameters),
          std::move(form_)};
}

std::vector<std::string> calls_in(const net::Form& form) {
  std::vector<std::string> calls;
  const auto text = form.str();
  const auto envelope = nlohmann::json::parse(net::url_decode(text.substr(text.find('=') + 1)));
  for (const auto& call : envelope.at(0))
    calls.push_back(fmt::format("{} {}", call.at(0).get<std::string>(), call.at(1).get<std::string>()));
  return calls;
}

Result<page::Node> RpcReader::payload_of(const page::Node& payload) {
  const auto text = payload.text();
  if (!text) return fail(ErrorKind::not_understood, "the payload of an RPC answer is not text");
  return payload_.parse(*text);
}

Result<page::Node> RpcReader::read(std::string_view answer, std::string_view rpc) {
  const auto frame = page::find_frame(answer, rpc, frames_);
  if (!frame) {
    const auto& problem = frame.error();
    if (problem.kind == ErrorKind::not_understood || problem.kind == ErrorKind::no_data) {
      TRY(detect_block_page(answer, frames_));
    }
    return tl::make_unexpected(problem);
  }
  if (frame->error) return rejected(*frame->error);
  return frame->payload.present() ? payload_of(frame->payload) : no_payload(*frame);
}

Result<void> RpcReader::read_pack(std::string_view answer, const std::vector<std::string_view>& rpcs,
                                  const CallHandler& handle) {
  std::vector<bool> answered(rpcs.size());
  bool any = false;
  const auto error = page::each_frame(
      answer, frames_,
      [&](const page::Frame& frame) {
        const auto number = number_of(frame.tag, rpcs.size());
        if (!number || rpcs[*number] != frame.rpc || answered[*number]) return true;
        answered[*number] = any = true;
        handle(*number, frame.payload.present() ? payload_of(frame.payload) : no_payload(frame));
        return true;
      },
      page::FrameReading::one_by_one);
  if (!error && error.error().kind == ErrorKind::not_understood) TRY(detect_block_page(answer, frames_));
  if (!error) return tl::make_unexpected(error.error());
  if (!any && *error) return rejected(**error);
  if (!any) TRY(detect_block_page(answer, frames_));
  return {};
}

}  // namespace playfast::store
