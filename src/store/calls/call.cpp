#include "store/calls/call.hpp"

namespace playfast::store {

net::Request request_of(const Call& call, std::string_view origin) {
  if (!call.page.empty()) return {call.page, {}};
  auto request = rpc_request(origin, call.rpc, call.lang, call.country);
  request.url += call.parameters;
  return request;
}

}  // namespace playfast::store
