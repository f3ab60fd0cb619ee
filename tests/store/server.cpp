#include "store/server.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include "store/connection.hpp"

namespace storedouble {
namespace {

int checked(int result, const char* what) {
  if (result < 0) throw std::system_error(errno, std::generic_category(), what);
  return result;
}

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

Descriptor listen_on(std::uint16_t port) {
  Descriptor listener(checked(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), "socket"));
  const int on = 1;
  ::setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  const sockaddr_in address = loopback(port);
  checked(::bind(listener.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address), "bind");
  checked(::listen(listener.get(), SOMAXCONN), "listen");
  return listener;
}

std::uint16_t port_of(const Descriptor& listener) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  checked(::getsockname(listener.get(), reinterpret_cast<sockaddr*>(&address), &size), "getsockname");
  return ntohs(address.sin_port);
}

/// OpenSSL writes without MSG_NOSIGNAL, so a client that goes would end the process.
void block_sigpipe() {
  sigset_t pipe;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
}

}  // namespace

Server::Server(ServerOptions options, Handler handler)
    : options_(std::move(options)),
      handler_(std::move(handler)),
      stop_(checked(::eventfd(0, EFD_CLOEXEC), "eventfd")),
      listener_(listen_on(options_.port)),
      port_(port_of(listener_)) {
  if (options_.tls) {
    if (!options_.certificate) options_.certificate = std::make_shared<const Certificate>();
    tls_ = std::make_unique<TlsContext>(*options_.certificate, options_.http2);
  }
  acceptor_ = std::thread([this] { accept_clients(); });
}

Server::~Server() {
  ::eventfd_write(stop_.get(), 1);
  acceptor_.join();
}

std::string Server::base_url() const {
  return (options_.tls ? "https://localhost:" : "http://127.0.0.1:") + std::to_string(port_);
}

std::string Server::ca_pem() const { return options_.tls ? options_.certificate->ca_pem() : ""; }

void Server::accept_clients() {
  block_sigpipe();  // the threads started here inherit it
  std::array<pollfd, 2> watched{{{listener_.get(), POLLIN, 0}, {stop_.get(), POLLIN, 0}}};
  for (std::uint64_t number = 1;
       ::poll(watched.data(), watched.size(), -1) >= 0 && watched[1].revents == 0;) {
    Descriptor socket(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (socket.get() < 0) continue;
    clients_.remove_if([](Client& client) {
      const bool done = client.done;
      if (done) client.thread.join();
      return done;
    });
    Client& client = clients_.emplace_back();
    client.thread = std::thread([this, &client, number, socket = std::move(socket)]() mutable {
      serve(std::move(socket), number);
      client.done = true;
    });
    ++number;
  }
  for (Client& client : clients_) client.thread.join();
}

void Server::serve(Descriptor socket, std::uint64_t number) const {
  const int on = 1;
  ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (!tls_) {
    Stream stream(std::move(socket), stop_.get());
    return serve_http1({stream, handler_, number, options_.max_streams});
  }
  TlsStream stream(std::move(socket), stop_.get(), *tls_);
  if (!stream.handshake()) return;
  const Connection connection{stream, handler_, number, options_.max_streams};
  return stream.speaks_http2() ? serve_http2(connection) : serve_http1(connection);
}

}  // namespace storedouble
