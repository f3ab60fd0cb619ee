#include "net/curl_error.hpp"

namespace playfast::net {
namespace {

ErrorKind kind_of(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return ErrorKind::resolve;
    case CURLE_COULDNT_CONNECT:
      return ErrorKind::connect;
    case CURLE_OPERATION_TIMEDOUT:
      return ErrorKind::timeout;
    case CURLE_SSL_CONNECT_ERROR:
      return ErrorKind::tls;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
      return ErrorKind::certificate;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
      return ErrorKind::proxy;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
      return ErrorKind::redirect;
    default:  // 16, 18, 52, 55, 56, 92 and what else can break a connection: all requests are reads
      return ErrorKind::interrupted;
  }
}

}  // namespace

Error curl_failure(CURL* handle, CURLcode code, const char* text) {
  Error error;
  error.kind = kind_of(code);
  long proxy_status = 0;
  curl_easy_getinfo(handle, CURLINFO_HTTP_CONNECTCODE, &proxy_status);
  if (proxy_status >= 300) error.kind = ErrorKind::proxy;
  error.message = *text != '\0' ? text : curl_easy_strerror(code);
  if (error.kind == ErrorKind::certificate) error.message += " (--cacert names other certificates to trust)";
  return error;
}

}  // namespace playfast::net
