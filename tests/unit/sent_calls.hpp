// Calls as they are sent.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "store/batchexecute.hpp"
#include "store/calls/rpc.hpp"

namespace playfast::store {

/// The arguments of a call, as JSON text, as the fake store reads them in its request.
inline std::string sent_arguments(const RpcCall& call) {
  const auto calls = storedouble::parse_calls(request_of({.rpc = call}, "").form.str());
  if (!calls || calls->size() != 1 || calls->front().rpc != call.id) {
    ADD_FAILURE() << "not a request of one call";
    return {};
  }
  return calls->front().inner;
}

}  // namespace playfast::store
