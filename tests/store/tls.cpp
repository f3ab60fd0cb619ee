#include "store/tls.hpp"

#include <openssl/err.h>

#include <stdexcept>

namespace storedouble {
namespace {

// Protocol names with their lengths in front, the preferred one first (RFC 7301).
constexpr std::string_view kBoth = "\x02h2\x08http/1.1";
constexpr std::string_view kHttp1 = "\x08http/1.1";

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* chosen_size,
                    const unsigned char* offered, unsigned offered_size, void* ours) {
  const auto& wanted = *static_cast<const std::string_view*>(ours);
  unsigned char* found = nullptr;
  const int result = SSL_select_next_proto(&found, chosen_size, bytes_of(wanted),
                                           static_cast<unsigned>(wanted.size()), offered, offered_size);
  *chosen = found;
  return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

}  // namespace

TlsContext::TlsContext(const Certificate& certificate, bool http2)
    : context_(SSL_CTX_new(TLS_server_method())) {
  SSL_CTX* context = context_.get();
  if (context == nullptr || SSL_CTX_use_certificate(context, certificate.certificate_.get()) != 1 ||
      SSL_CTX_use_PrivateKey(context, certificate.key_.get()) != 1) {
    throw std::runtime_error("OpenSSL cannot use the certificate");
  }
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_alpn_select_cb(context, choose_protocol,
                             const_cast<std::string_view*>(http2 ? &kBoth : &kHttp1));
}

TlsStream::TlsStream(Descriptor connected, int stop_fd, const TlsContext& context)
    : Stream(std::move(connected), stop_fd), ssl_(SSL_new(context.get())) {
  SSL_set_fd(ssl_.get(), socket());
}

bool TlsStream::handshake() {
  for (;;) {
    const Attempt attempt = outcome(SSL_accept(ssl_.get()), 0);
    if (attempt.state == Attempt::done) return true;
    if (!await(attempt.state)) return false;
  }
}

bool TlsStream::speaks_http2() const {
  const unsigned char* name = nullptr;
  unsigned size = 0;
  SSL_get0_alpn_selected(ssl_.get(), &name, &size);
  return std::string_view(reinterpret_cast<const char*>(name), size) == "h2";
}

Stream::Attempt TlsStream::try_read(char* buffer, std::size_t size) {
  std::size_t count = 0;
  const int result = SSL_read_ex(ssl_.get(), buffer, size, &count);
  return outcome(result, count);
}

Stream::Attempt TlsStream::try_write(std::string_view bytes) {
  std::size_t count = 0;
  const int result = SSL_write_ex(ssl_.get(), bytes.data(), bytes.size(), &count);
  return outcome(result, count);
}

bool TlsStream::has_buffered() const { return SSL_pending(ssl_.get()) > 0; }

void TlsStream::say_goodbye() {
  // After a fatal error OpenSSL must not be asked for an alert.
  if (SSL_get_shutdown(ssl_.get()) == 0) SSL_shutdown(ssl_.get());
  ERR_clear_error();
}

Stream::Attempt TlsStream::outcome(int result, std::size_t bytes) const {
  if (result == 1) return {Attempt::done, bytes};
  const int error = SSL_get_error(ssl_.get(), result);
  ERR_clear_error();  // SSL_get_error looks at the thread's queue, which must be empty the next time
  if (error == SSL_ERROR_WANT_READ) return {Attempt::wants_read};
  if (error == SSL_ERROR_WANT_WRITE) return {Attempt::wants_write};
  return {Attempt::over};
}

}  // namespace storedouble
