#include "e2e/programs.hpp"

namespace e2e {

std::string playfast_program() { return PLAYFAST_BINARY; }
std::string example_program() { return PLAYFAST_EXAMPLE; }
std::string more_fields_program() { return PLAYFAST_MORE_FIELDS; }

}  // namespace e2e
