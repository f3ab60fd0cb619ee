// Asks tasks what they would ask for, and sends nothing.
#pragma once

#include <functional>
#include <span>

#include "net/task.hpp"
#include "net/transport.hpp"

namespace playfast::net {

/// Tells the first request of each task, in the order of the source, until there are no more (true),
/// until `tell` says that nobody wants more, or one of the watches is ready.
bool rehearse(TaskSource& source, std::span<const Watch> stop_when_ready,
              const std::function<bool(const Request&)>& tell);

}  // namespace playfast::net
