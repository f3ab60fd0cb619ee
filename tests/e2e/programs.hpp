// The programs that the end-to-end tests run.
#pragma once

#include <string>

namespace e2e {

std::string playfast_program();
std::string example_program();            ///< examples/prices.cpp
std::string more_fields_program();        ///< playfast with one more row in its field table
std::string failing_allocator_library();  ///< malloc to preload; see failing_allocator.cpp
std::string shifted_clock_library();      ///< the time of day to preload; see shifted_clock.cpp
std::string odd_resolver_library();       ///< getaddrinfo and connect to preload; see odd_resolver.cpp

}  // namespace e2e
