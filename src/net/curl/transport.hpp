// The network by libcurl: one multi handle, kept connections, HTTP/2 where the server speaks it.
#pragma once

#include <memory>
#include <string>

#include "net/curl/request_timer.hpp"
#include "net/transport.hpp"

namespace playfast::net {

struct CurlOptions {
  std::string user_agent;
  std::string ca;     ///< file or folder of trusted certificates; empty: the system's
  std::string proxy;  ///< empty: as the environment says, or none
  bool environment_proxy = true;
  Timeouts timeouts;
};

/// Follows at most five redirects, to the very server that was asked; others come back as answers.
/// Bodies end as too_large beyond `max_body` bytes. The time between two calls of `wait` is no time of
/// the network: it counts for no limit. After a timeout no request uses the connection it happened on,
/// nor one that has been idle since.
class CurlTransport final : public Transport {
 public:
  explicit CurlTransport(CurlOptions options);
  ~CurlTransport() override;

  void start(std::size_t id, const Request& request) override;
  std::vector<Finished> wait(Clock::Steady until, std::span<Watch> watches) override;
  void wake() override;
  void abandon() override;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace playfast::net
