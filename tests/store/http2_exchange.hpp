// One HTTP/2 stream of the double: its request as it comes in, its answer as it goes out.
#pragma once

#include <nghttp2/nghttp2.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "store/http.hpp"
#include "store/stream.hpp"

namespace storedouble {

/// What a stream's fault does to the whole connection.
enum class Ending { none, close, reset, silence };

class Exchange {
 public:
  Exchange(std::int32_t stream, std::uint64_t connection);
  Exchange(const Exchange&) = delete;  // nghttp2 holds its address
  Exchange& operator=(const Exchange&) = delete;

  void add_header(std::string_view name, std::string_view value);
  void add_body(std::string_view bytes) { request_.body += bytes; }

  /// Has the request, now whole, answered; the answer is due after the delay it asks for.
  void ask(const Handler& handler);
  /// When `act` is to be called next; never while it is the client's turn.
  Clock::time_point due() const { return due_; }
  /// Begins the answer, or goes on with one that drips.
  void act(nghttp2_session* session);
  Ending ending() const { return ending_; }

 private:
  static ssize_t give_body(nghttp2_session* session, std::int32_t stream, std::uint8_t* buffer,
                           std::size_t size, std::uint32_t* flags, nghttp2_data_source* source, void*);

  void begin_answer(nghttp2_session* session);
  void submit_hints(nghttp2_session* session) const;
  void submit_answer(nghttp2_session* session);
  ssize_t fill(std::uint8_t* buffer, std::size_t size, std::uint32_t& flags);
  ssize_t end_of_body(std::uint32_t& flags);

  Request request_;
  Response response_;
  bool begun_ = false;
  std::size_t sent_ = 0;   ///< bytes of the body given to nghttp2
  std::size_t limit_ = 0;  ///< bytes of the body to give at all
  Clock::time_point due_ = kNever;
  Ending ending_ = Ending::none;
};

}  // namespace storedouble
