// Where the project's sources are, for tests that read a file of theirs.
#pragma once

#include <string>

namespace playfast {

/// The folder of the top-level CMakeLists.txt. Compiled into one file only, so that the other objects
/// do not depend on where the project lies and a compiler cache can share them.
std::string source_dir();

}  // namespace playfast
