// A small loopback web server for tests: it speaks as a big one does, and misbehaves on request.
#pragma once

#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <thread>

#include "store/http.hpp"
#include "store/stream.hpp"
#include "store/tls.hpp"

namespace storedouble {

struct ServerOptions {
  std::uint16_t port = 0;                               ///< 0: any free one
  bool tls = false;                                     ///< https instead of http
  bool http2 = true;                                    ///< with `tls`: offer HTTP/2 besides HTTP/1.1
  std::uint32_t max_streams = 100;                      ///< HTTP/2 streams open at once on a connection
  std::shared_ptr<const Certificate> certificate = {};  ///< with `tls`; one of its own if not given
};

/// Serves on 127.0.0.1 for as long as it lives, with a thread for each connection.
class Server {
 public:
  /// Throws std::system_error if the port cannot be had.
  Server(ServerOptions options, Handler handler);
  /// Breaks off what is going on.
  ~Server();

  std::uint16_t port() const { return port_; }
  /// "http://127.0.0.1:PORT" or "https://localhost:PORT".
  std::string base_url() const;
  /// The certificate of the authority that a client must trust, PEM; "" without TLS.
  std::string ca_pem() const;

 private:
  struct Client {
    std::atomic<bool> done = false;
    std::thread thread;
  };

  void accept_clients();
  void serve(Descriptor socket, std::uint64_t number) const;

  ServerOptions options_;
  Handler handler_;
  std::unique_ptr<TlsContext> tls_;
  Descriptor stop_;  ///< an eventfd; readable from the moment that all must end
  Descriptor listener_;
  std::uint16_t port_ = 0;
  std::list<Client> clients_;  ///< of the accepting thread
  std::thread acceptor_;
};

}  // namespace storedouble
