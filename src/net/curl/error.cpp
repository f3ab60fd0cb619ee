#include "net/curl/error.hpp"

#include <fmt/format.h>
#include <cstring>

#include "net/url.hpp"

namespace playfast::net {
namespace {

constexpr std::string_view connect_failure = "Failed to connect to ";
constexpr const char* bad_proxy =
    "cannot use the proxy: invalid URL (check https_proxy, HTTPS_PROXY and ALL_PROXY)";

ErrorKind kind_of(CURLcode code) {
  switch (code) {
    case CURLE_SSL_CONNECT_ERROR:
      return ErrorKind::tls;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
      return ErrorKind::certificate;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
      return ErrorKind::redirect;
    default:  // 16, 18, 52, 55, 56, 92 and what else can break a connection: all requests are reads
      return ErrorKind::interrupted;
  }
}

// Proxies are refused by several codes, always with their whole URL in the text.
bool refuses_proxy_url(std::string_view text) { return text.starts_with("Unsupported proxy"); }

Error error_of(ErrorKind kind, std::string message) {
  Error error;
  error.kind = kind;
  error.message = std::move(message);
  return error;
}

// "Failed to connect to HOST port N after …", where HOST is the server or its proxy. libcurl 7.88 has no
// other way to tell which.
Error connect_error(CURL* handle, std::string_view text, const Url& server) {
  long os_error = 0;
  curl_easy_getinfo(handle, CURLINFO_OS_ERRNO, &os_error);
  const std::string reason =
      os_error == 0 ? "" : fmt::format(": {}", std::strerror(static_cast<int>(os_error)));
  std::string host = server.host;
  if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
  const auto target = fmt::format("{} port {}", host, server.port);
  if (!text.starts_with(connect_failure) || text.substr(connect_failure.size()).starts_with(target + ' ')) {
    return error_of(ErrorKind::connect, fmt::format("cannot connect to {}{}", target, reason));
  }
  auto proxy = text.substr(connect_failure.size());
  proxy = proxy.substr(0, proxy.find(" after "));
  return error_of(ErrorKind::proxy, fmt::format("cannot connect to the proxy {}{}", proxy, reason));
}

// libcurl's own words, unless a URL may be among them.
std::string safe_text(CURLcode code, std::string_view text) {
  const bool safe =
      !text.empty() && text.find('@') == std::string_view::npos && text.find("://") == std::string_view::npos;
  return safe ? std::string(text) : curl_easy_strerror(code);
}

Error failure(CURL* handle, CURLcode code, std::string_view text, const Url& server) {
  long proxy_status = 0;
  curl_easy_getinfo(handle, CURLINFO_HTTP_CONNECTCODE, &proxy_status);
  if (proxy_status >= 300) {
    return error_of(ErrorKind::proxy,
                    fmt::format("the proxy refused the connection (HTTP {})", proxy_status));
  }
  if (refuses_proxy_url(text)) return error_of(ErrorKind::proxy, bad_proxy);
  if (text.starts_with("Too large response headers")) {
    return error_of(ErrorKind::too_large, "the answer has more than 300 KB of headers");
  }
  if (text.ends_with("in chunked-encoding")) {
    return error_of(ErrorKind::encoding, "the answer's chunked encoding is broken");
  }
  switch (code) {
    case CURLE_COULDNT_CONNECT:
      return connect_error(handle, text, server);
    case CURLE_COULDNT_RESOLVE_HOST:
      return error_of(ErrorKind::resolve, fmt::format("cannot resolve the host name {}", server.host));
    case CURLE_COULDNT_RESOLVE_PROXY:
      return error_of(ErrorKind::proxy, "cannot resolve the host name of the proxy");
    case CURLE_PROXY:
      return error_of(ErrorKind::proxy, "the proxy refused the connection");
    default:
      return error_of(kind_of(code), safe_text(code, text));
  }
}

}  // namespace

Error curl_failure(CURL* handle, CURLcode code, std::string_view text, std::string_view url) {
  return failure(handle, code, text, parse_url(url).value_or(Url()));
}

bool refuses_http2_headers(std::string_view text) {
  return text.find("user callback function failed") != std::string_view::npos;
}

}  // namespace playfast::net
