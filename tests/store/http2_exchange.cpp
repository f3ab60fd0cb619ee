#include "store/http2_exchange.hpp"

#include <algorithm>
#include <cstring>

namespace storedouble {
namespace {

using namespace std::chrono_literals;

/// A header for nghttp2, which copies both parts.
nghttp2_nv header_of(std::string_view name, std::string_view value) {
  const auto bytes = [](std::string_view text) {
    return reinterpret_cast<std::uint8_t*>(
        const_cast<char*>(text.data()));  // nghttp2's interface has no const
  };
  return {bytes(name), bytes(value), name.size(), value.size(), NGHTTP2_NV_FLAG_NONE};
}

}  // namespace

Exchange::Exchange(std::int32_t stream, std::uint64_t connection) {
  request_.protocol = "h2";
  request_.connection = connection;
  request_.stream = stream;
}

void Exchange::add_header(std::string_view name, std::string_view value) {
  if (name == ":method") {
    request_.method = value;
  } else if (name == ":path") {
    request_.set_target(std::string(value));
  } else if (name == ":authority") {
    request_.add_header("host", value);
  } else if (!name.starts_with(':')) {
    request_.add_header(name, value);
  }
}

void Exchange::ask(const Handler& handler) {
  const auto received = Clock::now();
  response_ = handler(request_);
  due_ = received + response_.delay;
}

void Exchange::act(nghttp2_session* session) {
  due_ = kNever;
  if (begun_) {
    nghttp2_session_resume_data(session, request_.stream);
  } else {
    begun_ = true;
    begin_answer(session);
  }
}

void Exchange::begin_answer(nghttp2_session* session) {
  switch (response_.fault) {
    case Fault::reset:
    case Fault::reset_headers:
      ending_ = Ending::reset;
      return;
    case Fault::close:
      ending_ = Ending::close;
      return;
    case Fault::silence:
      ending_ = Ending::silence;
      return;
    case Fault::stall:
    case Fault::half_status:
      return;
    case Fault::rst_internal:
      nghttp2_submit_rst_stream(session, NGHTTP2_FLAG_NONE, request_.stream, NGHTTP2_INTERNAL_ERROR);
      return;
    case Fault::rst_refused:
      nghttp2_submit_rst_stream(session, NGHTTP2_FLAG_NONE, request_.stream, NGHTTP2_REFUSED_STREAM);
      return;
    case Fault::rst_http11:
      nghttp2_submit_rst_stream(session, NGHTTP2_FLAG_NONE, request_.stream, NGHTTP2_HTTP_1_1_REQUIRED);
      return;
    // The last stream that counts as processed is the one before this.
    case Fault::goaway:
      nghttp2_session_terminate_session2(session, std::max(request_.stream - 2, 0), NGHTTP2_NO_ERROR);
      return;
    case Fault::goaway_calm:
      nghttp2_session_terminate_session2(session, std::max(request_.stream - 2, 0),
                                         NGHTTP2_ENHANCE_YOUR_CALM);
      return;
    case Fault::early_hints:
      submit_hints(session);
      break;
    default:
      break;
  }
  submit_answer(session);
}

void Exchange::submit_hints(nghttp2_session* session) const {
  const std::vector<nghttp2_nv> hints{header_of(":status", "103"),
                                      header_of("link", "</style.css>; rel=preload")};
  for (int i = 0; i < 1000; ++i) {
    nghttp2_submit_headers(session, NGHTTP2_FLAG_NONE, request_.stream, nullptr, hints.data(), hints.size(),
                           nullptr);
  }
}

void Exchange::submit_answer(nghttp2_session* session) {
  const Fault fault = response_.fault;
  const bool partial = fault == Fault::reset_body || fault == Fault::cut || fault == Fault::chunked_cut ||
                       fault == Fault::close_cut || fault == Fault::bad_chunk;
  limit_ = partial ? response_.bytes_before_fault() : response_.body->size();
  if (request_.method == "HEAD") limit_ = 0;

  const std::string status = std::to_string(response_.status);
  const std::string length = std::to_string(response_.body->size());
  std::vector<nghttp2_nv> headers{header_of(":status", status)};
  for (const auto& [name, value] : response_.headers) headers.push_back(header_of(name, value));
  const bool of_unknown_length = fault == Fault::close_cut || fault == Fault::endless;
  if (!of_unknown_length) headers.push_back(header_of("content-length", length));
  nghttp2_data_provider body{{.ptr = this}, give_body};
  nghttp2_submit_response(session, request_.stream, headers.data(), headers.size(), &body);
}

ssize_t Exchange::give_body(nghttp2_session*, std::int32_t, std::uint8_t* buffer, std::size_t size,
                            std::uint32_t* flags, nghttp2_data_source* source, void*) {
  return static_cast<Exchange*>(source->ptr)->fill(buffer, size, *flags);
}

ssize_t Exchange::fill(std::uint8_t* buffer, std::size_t size, std::uint32_t& flags) {
  if (response_.fault == Fault::endless) {
    std::memset(buffer, ' ', size);
    return static_cast<ssize_t>(size);
  }
  if (due_ != kNever) return NGHTTP2_ERR_DEFERRED;  // dripping, and the next byte is not due yet
  if (sent_ == limit_) return end_of_body(flags);
  const std::size_t count = response_.fault == Fault::drip ? 1 : std::min(size, limit_ - sent_);
  std::memcpy(buffer, response_.body->data() + sent_, count);
  sent_ += count;
  if (response_.fault == Fault::drip) due_ = Clock::now() + 1s;
  if (response_.fault == Fault::none && sent_ == limit_) flags |= NGHTTP2_DATA_FLAG_EOF;
  return static_cast<ssize_t>(count);
}

ssize_t Exchange::end_of_body(std::uint32_t& flags) {
  switch (response_.fault) {
    case Fault::reset_body:
    case Fault::bad_chunk:
      return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;  // RST_STREAM(INTERNAL_ERROR)
    case Fault::chunked_cut:
      ending_ = Ending::close;
      return NGHTTP2_ERR_DEFERRED;
    default:
      flags |= NGHTTP2_DATA_FLAG_EOF;
      return 0;
  }
}

}  // namespace storedouble
