#include "playfast/version.hpp"

namespace playfast {
inline namespace v0 {

std::string_view version() { return PLAYFAST_VERSION; }

}  // namespace v0
}  // namespace playfast
