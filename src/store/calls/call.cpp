#include "store/calls/call.hpp"

#include "store/calls/rpc.hpp"

namespace playfast::store {

net::Request request_of(const Call& call, std::string_view origin) {
  if (!call.page.empty()) return {call.page, {}};
  RpcRequest request(1);
  request.add(call.rpc);
  return request.finish(origin, call);
}

}  // namespace playfast::store
