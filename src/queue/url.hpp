// The address of a queue: a stream of a Redis server.
#pragma once

#include <string>
#include <string_view>

#include "playfast/error.hpp"

namespace playfast::queue {

/// `redis://[[USER]:PASSWORD@]HOST[:PORT][/DB]/STREAM` or
/// `redis+unix://[:PASSWORD@]/PATH?stream=NAME[&db=N]`. Parts may be percent-encoded.
struct Url {
  std::string host;    ///< empty: the server listens on `socket`
  std::string socket;  ///< path
  int port = 6379;
  int database = 0;
  std::string user;  ///< empty: the default user
  std::string password;
  std::string stream;

  /// For messages: without user and password.
  std::string shown() const;
};

/// Whether a text is meant as such an address, also one of a scheme that is refused.
bool is_url(std::string_view text);

/// Errors: invalid_option; the message does not repeat the text, which may have a password.
Result<Url> parse_url(std::string_view text);

}  // namespace playfast::queue
