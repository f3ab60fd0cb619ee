// TLS for the double: a certificate made on the spot, and the encrypted stream.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

#include "store/stream.hpp"

namespace storedouble {

template <auto Free>
struct Freer {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, Freer<X509_free>>;

struct CertificateOptions {
  /// Whom it is for, in OpenSSL's words.
  std::string names = "DNS:localhost,DNS:play.google.com,IP:127.0.0.1,IP:::1";
  bool expired = false;  ///< valid until yesterday only
};

/// A server's certificate and the authority that signed it, both new: EC P-256, of no use to anyone else.
class Certificate {
 public:
  /// Throws std::runtime_error if OpenSSL cannot.
  explicit Certificate(const CertificateOptions& options = {});

  /// The authority's certificate, PEM: what a client must trust.
  std::string ca_pem() const;

 private:
  friend class TlsContext;

  KeyPtr ca_key_;
  X509Ptr ca_;
  KeyPtr key_;
  X509Ptr certificate_;
};

/// What the connections of a server share: certificate, protocol versions, what ALPN offers.
class TlsContext {
 public:
  TlsContext(const Certificate& certificate, bool http2);

  SSL_CTX* get() const { return context_.get(); }

 private:
  std::unique_ptr<SSL_CTX, Freer<SSL_CTX_free>> context_;
};

class TlsStream : public Stream {
 public:
  TlsStream(Descriptor socket, int stop_fd, const TlsContext& context);

  /// To be called first. False if the client does not want us, or goes.
  bool handshake();
  /// What ALPN came to.
  bool speaks_http2() const;

 protected:
  Attempt try_read(char* buffer, std::size_t size) override;
  Attempt try_write(std::string_view bytes) override;
  bool has_buffered() const override;
  void say_goodbye() override;

 private:
  /// What came of an OpenSSL call that returned `result`.
  Attempt outcome(int result, std::size_t bytes) const;

  std::unique_ptr<SSL, Freer<SSL_free>> ssl_;
};

}  // namespace storedouble
