// Requests and responses as the double's server passes them to its handler, whatever the protocol.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/logged_call.hpp"

namespace storedouble {

/// What the connection does instead of a clean answer. Where the protocols differ, both are named.
/// "Part of the body" is `Response::cut_at` bytes of it.
enum class Fault {
  none,
  reset,          ///< TCP RST before any byte of the answer
  close,          ///< orderly close before any byte of the answer
  stall,          ///< never answers; holds the request until the client goes
  half_status,    ///< half a status line, then as `stall`; HTTP/2: as `stall`
  silence,        ///< HTTP/2: the connection stays open and sends nothing; HTTP/1.1: as `stall`
  reset_headers,  ///< TCP RST in the middle of the headers; HTTP/2: as `reset`
  reset_body,     ///< part of the body, then TCP RST; HTTP/2: then RST_STREAM(INTERNAL_ERROR)
  cut,            ///< part of the body under the whole's Content-Length, then close; HTTP/2: END_STREAM
  chunked_cut,    ///< part of a chunked body, then close; HTTP/2: part of the body, then close
  close_cut,      ///< part of a body that only the close ends; HTTP/2: END_STREAM, no length given
  bad_chunk,      ///< part of a chunked body, then a chunk size that is no number; HTTP/2: as `reset_body`
  endless,        ///< a body of spaces that never ends
  drip,           ///< the body at one byte a second
  early_hints,    ///< a thousand `103 Early Hints`, then the answer
  double_length,  ///< two equal Content-Length headers; HTTP/2: a clean answer
  rst_internal,   ///< RST_STREAM(INTERNAL_ERROR) instead of an answer; HTTP/1.1: as `reset`
  rst_refused,    ///< RST_STREAM(REFUSED_STREAM) instead of an answer; HTTP/1.1: as `reset`
  rst_http11,     ///< RST_STREAM(HTTP_1_1_REQUIRED) instead of an answer; HTTP/1.1: a clean answer
  goaway,         ///< GOAWAY(NO_ERROR) that leaves this stream out, then close; HTTP/1.1: as `close`
  goaway_calm,    ///< GOAWAY(ENHANCE_YOUR_CALM), then close; HTTP/1.1: as `close`
};

/// Whether the client gets no status at all when this is played.
bool without_answer(Fault fault);

struct Request {
  std::string method;                                          ///< "GET"
  std::string target;                                          ///< as it came: path, "?", query
  std::string path;                                            ///< of the target, as it came
  std::multimap<std::string, std::string, std::less<>> query;  ///< of the target, percent-decoded
  std::map<std::string, std::string, std::less<>>
      headers;  ///< names in lower case; repeated ones joined by ", "
  std::string body;
  std::string protocol;          ///< "HTTP/1.1" or "h2"
  std::uint64_t connection = 0;  ///< counted from 1 as the server accepts them
  std::int32_t stream = 0;       ///< HTTP/2 stream; in HTTP/1.1 the connection's request, counted from 1
  /// Chooses the fault of a call ("Ws7gDc [null,…]") among so many in this POST; empty without rules for
  /// calls.
  std::function<FrameFault(const std::string& call, std::size_t calls)> frame_fault;

  /// Sets `target`, `path` and `query`.
  void set_target(std::string value);
  /// Adds a header; the name in any case.
  void add_header(std::string_view name, std::string_view value);
  /// The header's value, "" if it is absent; the name in lower case.
  std::string header(std::string_view name) const;
  /// The first query parameter of this name, "" if it is absent.
  std::string parameter(std::string_view name) const;
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>>
      headers;  ///< names in lower case; lengths are the server's matter
  std::shared_ptr<const std::string> body = std::make_shared<const std::string>();
  std::chrono::milliseconds delay{0};  ///< from the whole request to the first byte of the answer
  Fault fault = Fault::none;
  std::optional<std::size_t> cut_at;  ///< bytes of the body sent before the fault; half of it if not set
  std::string fault_name;             ///< for the log: what was done to this request; "" when nothing
  std::vector<LoggedCall> calls;      ///< for the log: those of a POST to batchexecute

  /// Sets a header, in place of any of that name.
  void set_header(std::string_view name, std::string value);
  void remove_header(std::string_view name);
  /// The header's value, "" if it is absent.
  std::string header(std::string_view name) const;
  void set_body(std::string bytes);
  /// How much of the body goes out before the fault.
  std::size_t bytes_before_fault() const;
};

/// Answers requests. Called from many threads at once.
using Handler = std::function<Response(const Request&)>;

/// The phrase that goes with a status: "Not Found"; "Unknown" for those that have none.
std::string_view reason_phrase(int status);

/// Percent-decoding as in query strings: `+` is a space, malformed escapes stay as they are.
std::string percent_decode(std::string_view text);
/// Percent-encodes all but unreserved characters.
std::string percent_encode(std::string_view text);

}  // namespace storedouble
