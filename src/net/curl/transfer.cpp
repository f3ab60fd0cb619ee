#include "net/curl/transfer.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include "net/body.hpp"
#include "net/curl/error.hpp"
#include "net/curl/setup.hpp"
#include "net/url.hpp"

namespace playfast::net {
namespace {

constexpr int max_restarts = 5;

// libcurl's default: it closes connections that were idle for longer.
constexpr std::chrono::seconds default_max_idle{118};

}  // namespace

CurlTransfer::CurlTransfer(const CurlOptions& options)
    : handle_(curl_easy_init()),
      headers_(curl_slist_append(nullptr, "Accept-Encoding: gzip")),
      timer_(options.timeouts) {
  CURL* const h = handle_.get();
  if (h == nullptr || headers_ == nullptr) throw std::bad_alloc();
  set_up(h, options);
  curl_easy_setopt(h, CURLOPT_PRIVATE, this);
  curl_easy_setopt(h, CURLOPT_HTTPHEADER, headers_.get());
  curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, &CurlTransfer::receive);
  curl_easy_setopt(h, CURLOPT_WRITEDATA, this);
  curl_easy_setopt(h, CURLOPT_READFUNCTION, &CurlTransfer::send);
  curl_easy_setopt(h, CURLOPT_READDATA, this);
  curl_easy_setopt(h, CURLOPT_SEEKFUNCTION, &CurlTransfer::rewind);
  curl_easy_setopt(h, CURLOPT_SEEKDATA, this);
  curl_easy_setopt(h, CURLOPT_HEADERFUNCTION, &CurlTransfer::receive_header);
  curl_easy_setopt(h, CURLOPT_HEADERDATA, this);
  curl_easy_setopt(h, CURLOPT_PREREQFUNCTION, &CurlTransfer::note_connection);
  curl_easy_setopt(h, CURLOPT_PREREQDATA, this);
  curl_easy_setopt(h, CURLOPT_ERRORBUFFER, error_.data());
}

void CurlTransfer::prepare(std::size_t id, const Request& request, WaitClock::Time now,
                           std::optional<std::chrono::seconds> max_idle) {
  id_ = id;
  request_ = request;
  restarts_ = 0;
  received_ = 0;
  too_large_ = false;
  out_of_memory_ = false;
  active_ = true;
  retired_ = false;
  timer_.start(now);
  curl_easy_setopt(handle(), CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS);
  curl_easy_setopt(handle(), CURLOPT_FORBID_REUSE, 0L);
  curl_easy_setopt(
      handle(), CURLOPT_MAXAGE_CONN,
      static_cast<long>(std::min(default_max_idle, max_idle.value_or(default_max_idle)).count()));
  // Over TLS, share a connection rather than open another; its handshake tells whether that is possible.
  // Without TLS that would mean to wait for the first answer.
  curl_easy_setopt(handle(), CURLOPT_PIPEWAIT, request_.url.starts_with("https:") ? 1L : 0L);
  if (request_.form.empty()) {
    curl_easy_setopt(handle(), CURLOPT_HTTPGET, 1L);
  } else {
    curl_easy_setopt(handle(), CURLOPT_POST, 1L);
    curl_easy_setopt(handle(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request_.form.size()));
  }
  begin_attempt();
}

void CurlTransfer::begin_attempt() {
  body_.clear();
  sent_ = 0;
  error_[0] = '\0';
  local_port_ = 0;
  curl_easy_setopt(handle(), CURLOPT_URL, request_.url.c_str());
}

void CurlTransfer::retire_connection() {
  retired_ = true;
  curl_easy_setopt(handle(), CURLOPT_FORBID_REUSE, 1L);
}

int CurlTransfer::note_connection(void* self, char* /*remote*/, char* /*local*/, int /*remote_port*/,
                                  int local_port) {
  static_cast<CurlTransfer*>(self)->local_port_ = local_port;
  return CURL_PREREQFUNC_OK;
}

std::size_t CurlTransfer::send(char* to, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<CurlTransfer*>(self);
  const auto copied = transfer.request_.form.read(transfer.sent_, to, size * count);
  transfer.sent_ += copied;
  return copied;
}

// libcurl sends a request again where its connection had died.
int CurlTransfer::rewind(void* self, curl_off_t offset, int /*origin*/) {
  static_cast<CurlTransfer*>(self)->sent_ = static_cast<std::size_t>(offset);
  return CURL_SEEKFUNC_OK;
}

std::size_t CurlTransfer::receive_header(char* /*data*/, std::size_t size, std::size_t count, void* self) {
  static_cast<CurlTransfer*>(self)->received_ += size * count;
  return size * count;
}

std::size_t CurlTransfer::receive(char* data, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<CurlTransfer*>(self);
  const bool kept = transfer.keep({data, size * count});
  return kept ? size * count : 0;  // 0 ends the transfer
}

// An exception must not pass through libcurl, which is C.
bool CurlTransfer::keep(std::string_view bytes) try {
  received_ += bytes.size();
  too_large_ = body_.size() + bytes.size() > max_body;
  if (too_large_) return false;
  if (body_.empty()) reserve_body();
  body_.append(bytes);
  return true;
} catch (const std::bad_alloc&) {
  out_of_memory_ = true;
  return false;
}

// What the server announces is taken at once, within reason: growing step by step takes twice as much.
void CurlTransfer::reserve_body() {
  constexpr curl_off_t most = 1 << 20;
  curl_off_t announced = 0;
  curl_easy_getinfo(handle(), CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &announced);
  if (announced > 0) body_.reserve(static_cast<std::size_t>(std::min(announced, most)));
}

bool CurlTransfer::restart(CURLcode code, WaitClock::Time now) {
  if (restarts_ >= max_restarts) return false;
  if (code == CURLE_OK) {
    if (!follow_redirect()) return false;
  } else if (code == CURLE_OPERATION_TIMEDOUT) {
    // libcurl measured the connect limit, and the caller was away meanwhile: what is left of it is used.
    if (!timer_.may_connect(now)) return false;
  } else if (refuses_http2_headers(error_.data())) {
    // Over HTTP/2 libcurl breaks the connection for headers beyond its buffer and reports it to any of
    // the requests that share it. HTTP/1.1 tells whose headers they are.
    curl_easy_setopt(handle(), CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
  } else {
    return false;
  }
  ++restarts_;
  begin_attempt();
  if (code != CURLE_OPERATION_TIMEDOUT) timer_.reconnect(now);
  return true;
}

bool CurlTransfer::follow_redirect() {
  char* target = nullptr;
  curl_easy_getinfo(handle(), CURLINFO_REDIRECT_URL, &target);
  if (target == nullptr) return false;
  const auto from = parse_url(request_.url);
  const auto to = parse_url(target);
  if (!from || !to || !same_origin(*from, *to)) return false;
  request_.url = target;
  return true;
}

std::string CurlTransfer::header(const char* name) const {
  curl_header* found = nullptr;
  if (curl_easy_header(handle(), name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return {};
  return found->value;
}

Result<Response> CurlTransfer::finish(CURLcode code) {
  const auto request = std::exchange(request_, {});  // kept no longer than it is needed
  active_ = false;
  if (out_of_memory_ || code == CURLE_OUT_OF_MEMORY) throw std::bad_alloc();
  if (too_large_) return fail(ErrorKind::too_large, "the answer has more than 16 MiB");
  if (code == CURLE_OPERATION_TIMEDOUT) return tl::make_unexpected(timer_.failure());
  if (code != CURLE_OK)
    return tl::unexpected<Error>(curl_failure(handle(), code, error_.data(), request.url));
  long status = 0;
  char* target = nullptr;
  curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(handle(), CURLINFO_REDIRECT_URL, &target);
  Response response;
  response.status = static_cast<int>(status);
  if (target != nullptr) response.location = target;
  response.retry_after = header("Retry-After");
  response.date = header("Date");
  response.encoding = header("Content-Encoding");
  response.connection = local_port_;
  response.body = std::move(body_);
  return response;
}

}  // namespace playfast::net
