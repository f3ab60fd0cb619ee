// The protocols: each serves one connection until it is over.
#pragma once

#include <cstdint>

#include "store/http.hpp"
#include "store/stream.hpp"

namespace storedouble {

struct Connection {
  Stream& stream;
  const Handler& handler;
  std::uint64_t number;       ///< counted from 1
  std::uint32_t max_streams;  ///< HTTP/2 streams that the client may have open at once
};

/// HTTP/1.1 with keep-alive; request bodies by Content-Length.
void serve_http1(const Connection& connection);
/// HTTP/2, from the client's preface on.
void serve_http2(const Connection& connection);

}  // namespace storedouble
