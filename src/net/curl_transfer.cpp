#include "net/curl_transfer.hpp"

#include <algorithm>
#include <filesystem>
#include <new>
#include <system_error>

#include "net/body.hpp"
#include "net/curl_error.hpp"
#include "net/url.hpp"

namespace playfast::net {
namespace {

constexpr int most_redirects = 5;

// At start-up the system's bundle file is read whole; from its folder, where each certificate has a
// name to be found by, only what is needed.
bool is_hashed_folder(const char* path) {
  if (path == nullptr) return false;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
    if (entry.path().extension() == ".0") return true;
  }
  return false;
}

void set_trust(CURL* handle, const std::string& ca) {
  if (!ca.empty()) {
    std::error_code error;
    const bool folder = std::filesystem::is_directory(ca, error);
    curl_easy_setopt(handle, CURLOPT_CAINFO, folder ? nullptr : ca.c_str());
    curl_easy_setopt(handle, CURLOPT_CAPATH, folder ? ca.c_str() : nullptr);
    return;
  }
  static const char* const folder = curl_version_info(CURLVERSION_NOW)->capath;
  static const bool hashed = is_hashed_folder(folder);
  if (hashed) {
    curl_easy_setopt(handle, CURLOPT_CAINFO, nullptr);
    curl_easy_setopt(handle, CURLOPT_CAPATH, folder);
  }
}

}  // namespace

CurlTransfer::CurlTransfer(const CurlOptions& options)
    : handle_(curl_easy_init()), headers_(curl_slist_append(nullptr, "Accept-Encoding: gzip")) {
  CURL* const h = handle_.get();
  if (h == nullptr || headers_ == nullptr) throw std::bad_alloc();
  curl_easy_setopt(h, CURLOPT_PRIVATE, this);
  curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(h, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS);
  curl_easy_setopt(h, CURLOPT_HTTPHEADER, headers_.get());
  curl_easy_setopt(h, CURLOPT_USERAGENT, options.user_agent.c_str());
  curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, &CurlTransfer::receive);
  curl_easy_setopt(h, CURLOPT_WRITEDATA, this);
  curl_easy_setopt(h, CURLOPT_ERRORBUFFER, error_.data());
  curl_easy_setopt(h, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect_timeout.count()));
  curl_easy_setopt(h, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(h, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.stall_timeout.count()));
  curl_easy_setopt(h, CURLOPT_TIMEOUT_MS, static_cast<long>(options.timeout.count()));
  if (!options.proxy.empty() || !options.environment_proxy) {
    curl_easy_setopt(h, CURLOPT_PROXY, options.proxy.c_str());  // empty: none
  }
  set_trust(h, options.ca);
}

void CurlTransfer::prepare(std::size_t id, const Request& request) {
  id_ = id;
  request_ = request;
  redirects_ = 0;
  too_large_ = false;
  out_of_memory_ = false;
  body_.clear();
  error_[0] = '\0';
  curl_easy_setopt(handle(), CURLOPT_URL, request_.url.c_str());
  // Over TLS rather share a connection, whose handshake says whether it can be shared, than open
  // another. Without TLS that would mean to wait for the first answer.
  curl_easy_setopt(handle(), CURLOPT_PIPEWAIT, request_.url.starts_with("https:") ? 1L : 0L);
  if (request_.form.empty()) {
    curl_easy_setopt(handle(), CURLOPT_HTTPGET, 1L);
  } else {
    curl_easy_setopt(handle(), CURLOPT_POSTFIELDSIZE, static_cast<long>(request_.form.size()));
    curl_easy_setopt(handle(), CURLOPT_POSTFIELDS, request_.form.c_str());
  }
}

std::size_t CurlTransfer::receive(char* data, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<CurlTransfer*>(self);
  const bool kept = transfer.keep({data, size * count});
  return kept ? size * count : 0;  // 0 ends the transfer
}

// An exception must not pass through libcurl, which is C.
bool CurlTransfer::keep(std::string_view bytes) try {
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

bool CurlTransfer::follow_redirect() {
  char* target = nullptr;
  curl_easy_getinfo(handle(), CURLINFO_REDIRECT_URL, &target);
  if (target == nullptr || redirects_ >= most_redirects) return false;
  const auto from = parse_url(request_.url);
  const auto to = parse_url(target);
  if (!from || !to || !same_origin(*from, *to)) return false;
  ++redirects_;
  request_.url = target;
  body_.clear();
  curl_easy_setopt(handle(), CURLOPT_URL, request_.url.c_str());
  return true;
}

std::string CurlTransfer::header(const char* name) const {
  curl_header* found = nullptr;
  if (curl_easy_header(handle(), name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) return {};
  return found->value;
}

Result<Response> CurlTransfer::finish(CURLcode code) {
  if (out_of_memory_ || code == CURLE_OUT_OF_MEMORY) throw std::bad_alloc();
  if (too_large_) return fail(ErrorKind::too_large, "the answer has more than 16 MiB");
  if (code != CURLE_OK) return tl::unexpected<Error>(curl_failure(handle(), code, error_.data()));
  long status = 0;
  char* target = nullptr;
  curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(handle(), CURLINFO_REDIRECT_URL, &target);
  Response response;
  response.status = static_cast<int>(status);
  if (target != nullptr) response.location = target;
  response.retry_after = header("Retry-After");
  response.encoding = header("Content-Encoding");
  response.body = std::move(body_);
  return response;
}

}  // namespace playfast::net
