#include <nghttp2/nghttp2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <map>

#include "store/connection.hpp"
#include "store/http2_exchange.hpp"

namespace storedouble {
namespace {

/// Answers go out in writes of about this size, not one frame at a time.
constexpr std::size_t kWriteBytes = 65'536;

/// More than any client takes, which is for the faults to show.
constexpr std::size_t kMaxHeaderBytes = 1'048'576;
/// What a stream or a connection may send before it waits, as of the real store: a pack of calls is large.
constexpr std::uint32_t kWindow = 1'048'576;

using SessionPtr = std::unique_ptr<nghttp2_session, decltype(&nghttp2_session_del)>;

class Http2 {
 public:
  explicit Http2(const Connection& connection);
  void run();

 private:
  static int on_begin(nghttp2_session*, const nghttp2_frame* frame, void* self);
  static int on_header(nghttp2_session*, const nghttp2_frame* frame, const std::uint8_t* name,
                       std::size_t name_size, const std::uint8_t* value, std::size_t value_size, std::uint8_t,
                       void* self);
  static int on_data(nghttp2_session*, std::uint8_t, std::int32_t stream, const std::uint8_t* bytes,
                     std::size_t size, void* self);
  static int on_frame(nghttp2_session*, const nghttp2_frame* frame, void* self);
  static int on_close(nghttp2_session*, std::int32_t stream, std::uint32_t, void* self);

  /// How the connection is to end now, if it is.
  Ending ending() const;
  bool receive();
  bool send();
  Clock::time_point next_event() const;
  void ask_handler();
  void act_on_due();

  const Connection& connection_;
  SessionPtr session_{nullptr, nghttp2_session_del};
  std::map<std::int32_t, Exchange> exchanges_;
  std::deque<std::int32_t> asked_;  ///< streams whose request is whole and not yet given to the handler
  bool silent_ = false;             ///< requests are read and logged, nothing is sent
};

Http2& that(void* self) { return *static_cast<Http2*>(self); }

Http2::Http2(const Connection& connection) : connection_(connection) {
  nghttp2_session_callbacks* callbacks = nullptr;
  nghttp2_session_callbacks_new(&callbacks);
  nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, on_begin);
  nghttp2_session_callbacks_set_on_header_callback(callbacks, on_header);
  nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, on_data);
  nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, on_frame);
  nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, on_close);
  nghttp2_option* options = nullptr;
  nghttp2_option_new(&options);
  nghttp2_option_set_max_send_header_block_length(options, kMaxHeaderBytes);
  nghttp2_session* session = nullptr;
  nghttp2_session_server_new2(&session, callbacks, this, options);
  nghttp2_option_del(options);
  nghttp2_session_callbacks_del(callbacks);
  session_.reset(session);
  const std::array settings{
      nghttp2_settings_entry{NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, connection_.max_streams},
      nghttp2_settings_entry{NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, kWindow}};
  nghttp2_submit_settings(session, NGHTTP2_FLAG_NONE, settings.data(), settings.size());
  nghttp2_session_set_local_window_size(session, NGHTTP2_FLAG_NONE, 0, kWindow);
}

// One request goes to the handler between two sends, so that the first answers are under way while
// the last requests of a burst wait.
void Http2::run() {
  while (send() && ending() == Ending::none) {
    switch (connection_.stream.wait_readable(next_event())) {
      case Stream::Wait::stopped:
        return;
      case Stream::Wait::timeout:
        break;
      case Stream::Wait::readable:
        if (!receive()) return;
    }
    ask_handler();
    act_on_due();
  }
  if (ending() == Ending::reset) {
    connection_.stream.abort();
  } else {
    connection_.stream.finish();
  }
}

Ending Http2::ending() const {
  for (const auto& [stream, exchange] : exchanges_) {
    const auto one = exchange.ending();
    if (one == Ending::close || one == Ending::reset) return one;
  }
  const bool wanted =
      nghttp2_session_want_read(session_.get()) != 0 || nghttp2_session_want_write(session_.get()) != 0;
  return wanted ? Ending::none : Ending::close;
}

bool Http2::receive() {
  char bytes[16 * 1024];
  const std::size_t count = connection_.stream.read_some(bytes, sizeof bytes);
  if (count == 0) return false;
  return nghttp2_session_mem_recv(session_.get(), reinterpret_cast<const std::uint8_t*>(bytes), count) >= 0;
}

bool Http2::send() {
  if (silent_) return true;
  std::string out;
  for (;;) {
    const std::uint8_t* bytes = nullptr;
    const ssize_t count = nghttp2_session_mem_send(session_.get(), &bytes);
    if (count < 0) return false;
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
    if (count > 0 && out.size() < kWriteBytes) continue;
    if (!connection_.stream.write_all(out)) return false;
    if (count == 0) return true;
    out.clear();
  }
}

Clock::time_point Http2::next_event() const {
  if (!asked_.empty()) return Clock::now();
  Clock::time_point next = kNever;
  for (const auto& [stream, exchange] : exchanges_) next = std::min(next, exchange.due());
  return next;
}

void Http2::ask_handler() {
  if (asked_.empty()) return;
  const auto found = exchanges_.find(asked_.front());
  asked_.pop_front();
  if (found != exchanges_.end()) found->second.ask(connection_.handler);
}

void Http2::act_on_due() {
  const auto now = Clock::now();
  for (auto& [stream, exchange] : exchanges_) {
    if (exchange.due() <= now) exchange.act(session_.get());
    silent_ = silent_ || exchange.ending() == Ending::silence;
  }
}

int Http2::on_begin(nghttp2_session*, const nghttp2_frame* frame, void* self) {
  const std::int32_t stream = frame->hd.stream_id;
  that(self).exchanges_.try_emplace(stream, stream, that(self).connection_.number);
  return 0;
}

int Http2::on_header(nghttp2_session*, const nghttp2_frame* frame, const std::uint8_t* name,
                     std::size_t name_size, const std::uint8_t* value, std::size_t value_size, std::uint8_t,
                     void* self) {
  const auto found = that(self).exchanges_.find(frame->hd.stream_id);
  if (found == that(self).exchanges_.end()) return 0;
  found->second.add_header({reinterpret_cast<const char*>(name), name_size},
                           {reinterpret_cast<const char*>(value), value_size});
  return 0;
}

int Http2::on_data(nghttp2_session*, std::uint8_t, std::int32_t stream, const std::uint8_t* bytes,
                   std::size_t size, void* self) {
  const auto found = that(self).exchanges_.find(stream);
  if (found != that(self).exchanges_.end())
    found->second.add_body({reinterpret_cast<const char*>(bytes), size});
  return 0;
}

int Http2::on_frame(nghttp2_session*, const nghttp2_frame* frame, void* self) {
  const bool of_request = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
  if (of_request && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0)
    that(self).asked_.push_back(frame->hd.stream_id);
  return 0;
}

int Http2::on_close(nghttp2_session*, std::int32_t stream, std::uint32_t, void* self) {
  that(self).exchanges_.erase(stream);
  return 0;
}

}  // namespace

void serve_http2(const Connection& connection) { Http2(connection).run(); }

}  // namespace storedouble
