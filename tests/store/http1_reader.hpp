// Reads the requests of an HTTP/1.1 connection, also when several come at once.
#pragma once

#include <optional>
#include <string>

#include "store/http.hpp"
#include "store/stream.hpp"

namespace storedouble {

class Http1Reader {
 public:
  explicit Http1Reader(Stream& stream) : stream_(stream) {}

  /// The next request, whole. Nothing when the client goes, or sends what is not HTTP.
  std::optional<Request> next();

 private:
  bool read_more();
  /// Takes this many bytes off the front of what was read; there must be as many.
  std::string take(std::size_t size);

  Stream& stream_;
  std::string buffer_;  ///< what was read and not used yet
};

}  // namespace storedouble
