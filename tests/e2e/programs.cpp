#include "e2e/programs.hpp"

namespace e2e {

std::string playfast_program() { return PLAYFAST_BINARY; }
std::string example_program() { return PLAYFAST_EXAMPLE; }
std::string more_fields_program() { return PLAYFAST_MORE_FIELDS; }
std::string failing_allocator_library() { return PLAYFAST_FAILING_ALLOCATOR; }
std::string shifted_clock_library() { return PLAYFAST_SHIFTED_CLOCK; }
std::string odd_resolver_library() { return PLAYFAST_ODD_RESOLVER; }

}  // namespace e2e
