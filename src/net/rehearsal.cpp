#include "net/rehearsal.hpp"

#include <poll.h>
#include <algorithm>
#include <vector>

namespace playfast::net {
namespace {

// Waits for the source, if it has nothing yet; false: a watch is ready.
bool may_go_on(std::span<const Watch> stop_when_ready, int source_fd, bool waits) {
  std::vector<pollfd> fds;
  for (const auto& watch : stop_when_ready) fds.push_back({watch.fd, watch.events, 0});
  if (waits) fds.push_back({source_fd, POLLIN, 0});
  ::poll(fds.data(), fds.size(), waits ? -1 : 0);
  const auto watched = std::span(fds).first(stop_when_ready.size());
  return std::ranges::none_of(watched, [](const pollfd& fd) { return fd.revents != 0; });
}

}  // namespace

bool rehearse(TaskSource& source, std::span<const Watch> stop_when_ready,
              const std::function<bool(const Request&)>& tell) {
  bool waits = false;
  while (may_go_on(stop_when_ready, source.ready_fd(), waits)) {
    const auto next = source.next();
    if (next.supply == TaskSource::Supply::end) return true;
    waits = next.supply == TaskSource::Supply::later;
    // What waits for an answer asks for nothing more: none will come.
    if (waits && source.ready_fd() < 0) return true;
    if (next.task && !tell(next.task->request())) return false;
  }
  return false;
}

}  // namespace playfast::net
