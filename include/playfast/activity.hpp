// What a client does on the network, for those who watch it.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

#include "playfast/api.hpp"
#include "playfast/error.hpp"

namespace playfast {
inline namespace v0 {

/// A request that has ended.
struct RequestInfo {
  std::string_view method;  ///< GET or POST
  std::string_view url;
  int status = 0;         ///< of HTTP; 0: there was no answer
  std::size_t bytes = 0;  ///< of the body, as sent
  std::chrono::milliseconds took{};
  int connection = 0;      ///< local port of the connection, which requests share
  std::string_view error;  ///< why there was no answer
};

/// For a while the client starts no request.
struct Pause {
  std::chrono::milliseconds wait{};
  ErrorKind cause{};  ///< `throttled`: the store wants fewer requests; `unreachable`: it does not answer
};

/// What a client does at one moment.
struct Activity {
  std::size_t in_flight = 0;          ///< requests on their way
  std::size_t retrying = 0;           ///< requests that wait for another attempt
  std::chrono::milliseconds pause{};  ///< until the next request may start; 0: now
};

}  // namespace v0
}  // namespace playfast
