#include "net/dry_run.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <algorithm>
#include <cstdint>

namespace playfast::net {
namespace {

int poll_timeout(Clock::Steady until) {
  constexpr std::int64_t longest = 60'000;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
  return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, longest));
}

}  // namespace

DryRunTransport::DryRunTransport(std::function<void(const Request&)> report)
    : report_(std::move(report)), wake_fd_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

DryRunTransport::~DryRunTransport() { ::close(wake_fd_); }

void DryRunTransport::start(std::size_t id, const Request& request) {
  report_(request);
  started_.push_back(id);
}

std::vector<DryRunTransport::Finished> DryRunTransport::wait(Clock::Steady until, std::span<Watch> watches) {
  std::vector<pollfd> fds;
  for (const auto& watch : watches) fds.push_back({watch.fd, watch.events, 0});
  fds.push_back({wake_fd_, POLLIN, 0});
  ::poll(fds.data(), fds.size(), started_.empty() ? poll_timeout(until) : 0);
  for (std::size_t at = 0; at < watches.size(); ++at) watches[at].ready = fds[at].revents != 0;
  std::uint64_t wakes = 0;
  static_cast<void>(!::read(wake_fd_, &wakes, sizeof wakes));
  std::vector<Finished> finished;
  finished.reserve(started_.size());
  for (const auto id : started_) {
    finished.push_back({id, fail(ErrorKind::not_sent, "not sent: this is a dry run")});
  }
  started_.clear();
  return finished;
}

void DryRunTransport::wake() {
  const std::uint64_t one = 1;
  static_cast<void>(!::write(wake_fd_, &one, sizeof one));
}

}  // namespace playfast::net
