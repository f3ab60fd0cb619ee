// What can go wrong, as values: a closed set of kinds, a message a user can act on, and the context.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

#include "playfast/api.hpp"

namespace playfast {
inline namespace v0 {

/// Everything that can go wrong with a query.
enum class ErrorKind : std::uint8_t {
  invalid_item,       ///< the item is neither an app ID nor a URL of the store
  not_found,          ///< the store says that it has no such item here
  resolve,            ///< the host's name was not found
  connect,            ///< no connection: refused, unreachable
  tls,                ///< the TLS connection broke
  certificate,        ///< the server's certificate is not trusted
  proxy,              ///< the proxy refused
  interrupted,        ///< the connection ended before the answer did
  timeout,            ///< no connection, no byte, or no end in time
  unreachable,        ///< the store gave no answer for so long that the run ended
  server_error,       ///< 5xx other than 503, and 408
  throttled,          ///< 429, 503 or a gateway error
  blocked,            ///< captcha or 403
  consent,            ///< the store requires consent to cookies
  truncated,          ///< the answer is not whole
  encoding,           ///< the answer cannot be decompressed
  too_large,          ///< the answer passes the size cap
  redirect,           ///< a redirect to another place than the store
  unexpected_status,  ///< another status than the store is known to use
  rejected,           ///< the store did not understand the request
  not_understood,     ///< the answer is whole, but not as we know it
  wrong_item,         ///< the answer is about another item
  no_data,            ///< the answer has no data where there must be some
  loop,               ///< a stream's pages lead in a circle
  not_sent,           ///< the request was not sent: this is a dry run
};

/// "not_found" for `ErrorKind::not_found`.
PLAYFAST_API std::string_view to_string(ErrorKind kind);

/// What happens to the item, and to the run, after an error.
enum class Fate : std::uint8_t { retry, give_up, stop };

/// What follows from an error of this kind.
PLAYFAST_API Fate fate_of(ErrorKind kind);

/// A failure, with what it is about. Fields that do not apply are empty or 0.
struct Error {
  ErrorKind kind{};
  std::string message;  ///< what happened, and what to do if there is something to do
  std::string item;     ///< as requested
  std::string country;
  std::string lang;
  std::string field;    ///< of the record, where one was the reason
  std::string path;     ///< in the store's payload: "[1][2][0][0]"
  int http_status = 0;  ///< 0: there was no answer
  int attempts = 0;     ///< how often the request that failed was made; 0: none was

  Fate fate() const { return fate_of(kind); }
};

template <typename T>
using Result = tl::expected<T, Error>;

/// An error to return: `return fail(ErrorKind::timeout, "no answer in 30 s");`
inline tl::unexpected<Error> fail(ErrorKind kind, std::string message) {
  Error error;
  error.kind = kind;
  error.message = std::move(message);
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace v0
}  // namespace playfast
