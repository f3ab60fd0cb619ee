#include "store/calls/call.hpp"

#include "net/url.hpp"
#include "store/calls/rpc.hpp"
#include "util/json_text.hpp"

namespace playfast::store {

// Arguments are JSON text that is a string of JSON.
CallStart::CallStart(std::string_view rpc, std::string_view arguments) : rpc_(rpc) {
  std::string text("[");
  text.append(util::json_string(rpc)).append(",\"");
  util::append_json_escaped(text, arguments);
  encoded_ = std::make_shared<const std::string>(net::url_encode(text));
}

net::Request request_of(const Call& call, std::string_view origin) {
  if (!call.page.empty()) return {call.page, {}};
  RpcRequest request(1);
  request.add(call.rpc);
  return request.finish(origin, call);
}

}  // namespace playfast::store
