// The hash by which a page allows its own style sheet.
#pragma once

#include <string>
#include <string_view>

namespace playfast::report {

/// SHA-256 of a text, in base64 with padding, as in Content-Security-Policy.
std::string sha256_base64(std::string_view text);

}  // namespace playfast::report
