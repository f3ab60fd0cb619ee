// A server without a protocol: what one connection is sent is up to the test.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>

namespace e2e {

/// A loopback port that is bound. Without `listen` it refuses connections.
class LoopbackPort {
 public:
  LoopbackPort() : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const name = reinterpret_cast<sockaddr*>(&address);
    if (::bind(fd_, name, size) != 0 || ::getsockname(fd_, name, &size) != 0)
      throw std::runtime_error("no port");
    port_ = ntohs(address.sin_port);
  }
  ~LoopbackPort() { ::close(fd_); }
  LoopbackPort(const LoopbackPort&) = delete;
  LoopbackPort& operator=(const LoopbackPort&) = delete;

  void listen(int backlog) const {
    if (::listen(fd_, backlog) != 0) throw std::runtime_error("cannot listen");
  }
  int fd() const { return fd_; }
  std::string host_and_port() const { return "127.0.0.1:" + std::to_string(port_); }

 private:
  int fd_;
  int port_ = 0;
};

/// Reads something of each connection, sends `answer`, and closes it.
class RawServer {
 public:
  explicit RawServer(std::string answer) : answer_(std::move(answer)) {
    port_.listen(16);
    thread_ = std::thread([this] { serve(); });
  }
  ~RawServer() {
    ::shutdown(port_.fd(), SHUT_RDWR);  // accept() returns
    thread_.join();
  }
  RawServer(const RawServer&) = delete;
  RawServer& operator=(const RawServer&) = delete;

  std::string host_and_port() const { return port_.host_and_port(); }
  int connections() const { return connections_; }

 private:
  void serve() {
    for (int client = 0; (client = ::accept4(port_.fd(), nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
      ++connections_;
      char bytes[4096];
      if (::recv(client, bytes, sizeof bytes, 0) > 0)
        ::send(client, answer_.data(), answer_.size(), MSG_NOSIGNAL);
      ::shutdown(client, SHUT_WR);
      while (::recv(client, bytes, sizeof bytes, 0) > 0) continue;
      ::close(client);
    }
  }

  LoopbackPort port_;
  std::string answer_;
  std::atomic<int> connections_ = 0;
  std::thread thread_;
};

}  // namespace e2e
