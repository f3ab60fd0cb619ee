// A transport that sends nothing.
#pragma once

#include <functional>

#include "net/transport.hpp"

namespace playfast::net {

/// Reports each request and answers it with the error not_sent.
class DryRunTransport final : public Transport {
 public:
  explicit DryRunTransport(std::function<void(const Request&)> report);
  ~DryRunTransport() override;
  DryRunTransport(const DryRunTransport&) = delete;
  DryRunTransport& operator=(const DryRunTransport&) = delete;

  void start(std::size_t id, const Request& request) override;
  std::vector<Finished> wait(Clock::Steady until, std::span<Watch> watches) override;
  void wake() override;
  void abandon() override { started_.clear(); }

 private:
  std::function<void(const Request&)> report_;
  std::vector<std::size_t> started_;
  int wake_fd_;  ///< less than 0 where there are too few descriptors: a wait then lasts until its time
};

}  // namespace playfast::net
