// The programs that the end-to-end tests run.
#pragma once

#include <string>

namespace e2e {

std::string playfast_program();
std::string example_program();       ///< examples/prices.cpp
std::string more_fields_program();   ///< playfast with one more row in its field table
std::string odd_resolver_library();  ///< a getaddrinfo to preload; see odd_resolver.cpp

}  // namespace e2e
