// How many connections the process's file descriptors allow.
#pragma once

#include <cstddef>

namespace playfast::net {

/// Connections that can be open at a time beside what is open now; at least 1.
std::size_t max_connections();

}  // namespace playfast::net
