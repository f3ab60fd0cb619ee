#include <array>
#include <charconv>

#include "store/connection.hpp"
#include "store/http1_reader.hpp"

namespace storedouble {
namespace {

using namespace std::chrono_literals;

std::string chunk(std::string_view bytes) {
  std::array<char, 2 * sizeof(std::size_t)> size;
  char* end = std::to_chars(size.begin(), size.end(), bytes.size(), 16).ptr;
  return std::string(size.begin(), end).append("\r\n").append(bytes).append("\r\n");
}

class Http1 {
 public:
  explicit Http1(const Connection& connection) : connection_(connection), stream_(connection.stream) {}

  void run() {
    Http1Reader reader(stream_);
    for (std::int32_t number = 1; auto request = reader.next(); ++number) {
      request->connection = connection_.number;
      request->stream = number;
      const auto received = Clock::now();
      const Response response = connection_.handler(*request);
      if (response.delay > 0ms && !stream_.sleep_until(received + response.delay)) return;
      if (!answer(*request, response)) return;
      if (request->header("connection") == "close") break;
    }
    stream_.finish();
  }

 private:
  /// Answers, with the fault. False if the connection is over.
  bool answer(const Request& request, const Response& response);
  bool answer_faulty(const Response& response);
  bool end_after(std::string_view bytes);
  bool reset_after(std::string_view bytes);
  bool stall_after(std::string_view bytes);
  bool pour_out();
  bool drip(std::string_view body);

  const Connection& connection_;
  Stream& stream_;
};

/// The head of the answer, up to the empty line; `framing` says how the body's end is known.
std::string head_of(const Response& response, std::string_view framing) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ';
  head.append(reason_phrase(response.status)).append("\r\n");
  for (const auto& [name, value] : response.headers)
    head.append(name).append(": ").append(value).append("\r\n");
  return head.append(framing).append("\r\n\r\n");
}

std::string length_of(const Response& response) {
  return "content-length: " + std::to_string(response.body->size());
}

std::string early_hints() {
  std::string hints;
  for (int i = 0; i < 1000; ++i) {
    hints += "HTTP/1.1 103 Early Hints\r\nlink: </style.css>; rel=preload\r\n\r\n";
  }
  return hints;
}

bool Http1::answer(const Request& request, const Response& response) {
  if (response.fault != Fault::none) return answer_faulty(response);
  const bool with_body = request.method != "HEAD";
  return stream_.write_all(head_of(response, length_of(response))) &&
         (!with_body || stream_.write_all(*response.body));
}

bool Http1::answer_faulty(const Response& response) {
  const std::string part = response.body->substr(0, response.bytes_before_fault());
  const std::string by_length = head_of(response, length_of(response));
  const std::string by_chunks = head_of(response, "transfer-encoding: chunked");
  const std::string by_close = head_of(response, "connection: close");
  switch (response.fault) {
    case Fault::none:
      return true;
    case Fault::rst_http11:
      return stream_.write_all(by_length + *response.body);
    case Fault::reset:
    case Fault::rst_internal:
    case Fault::rst_refused:
      return reset_after("");
    case Fault::close:
    case Fault::goaway:
    case Fault::goaway_calm:
      return end_after("");
    case Fault::stall:
    case Fault::silence:
      return stall_after("");
    case Fault::half_status:
      return stall_after("HTTP/1.");
    case Fault::reset_headers:
      return reset_after(by_length.substr(0, by_length.size() / 2));
    case Fault::reset_body:
      return reset_after(by_length + part);
    case Fault::cut:
      return end_after(by_length + part);
    case Fault::chunked_cut:
      return end_after(by_chunks + chunk(part));
    case Fault::close_cut:
      return end_after(by_close + part);
    case Fault::bad_chunk:
      return end_after(by_chunks + chunk(part) + "oops\r\n");
    case Fault::endless:
      return stream_.write_all(by_chunks) && pour_out();
    case Fault::drip:
      return stream_.write_all(by_length) && drip(*response.body);
    case Fault::early_hints:
      return stream_.write_all(early_hints()) && stream_.write_all(by_length + *response.body);
    case Fault::double_length:
      return stream_.write_all(head_of(response, length_of(response) + "\r\n" + length_of(response)) +
                               *response.body);
  }
  return false;
}

bool Http1::end_after(std::string_view bytes) {
  if (stream_.write_all(bytes)) stream_.finish();
  return false;
}

bool Http1::reset_after(std::string_view bytes) {
  if (stream_.write_all(bytes)) stream_.abort();
  return false;
}

bool Http1::stall_after(std::string_view bytes) {
  if (stream_.write_all(bytes)) stream_.sleep_until(kNever);
  return false;
}

bool Http1::pour_out() {
  const std::string spaces = chunk(std::string(65'536, ' '));
  while (stream_.write_all(spaces)) {
  }
  return false;
}

bool Http1::drip(std::string_view body) {
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (!stream_.write_all(body.substr(i, 1)) || !stream_.sleep_until(Clock::now() + 1s)) return false;
  }
  return true;
}

}  // namespace

void serve_http1(const Connection& connection) { Http1(connection).run(); }

}  // namespace storedouble
