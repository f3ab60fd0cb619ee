#include "source_dir.hpp"

namespace playfast {

std::string source_dir() { return PLAYFAST_SOURCE_DIR; }

}  // namespace playfast
