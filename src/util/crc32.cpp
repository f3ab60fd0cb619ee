#include "util/crc32.hpp"

#include <libdeflate.h>

namespace playfast::util {

std::uint32_t crc32(std::uint32_t before, std::string_view text) {
  return libdeflate_crc32(before, text.data(), text.size());
}

}  // namespace playfast::util
