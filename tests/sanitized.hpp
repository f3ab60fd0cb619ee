// Whether what is tested was built with a sanitizer. The tests themselves never are.
#pragma once

extern "C" void __asan_init() __attribute__((weak));

namespace playfast {

inline bool is_sanitized() { return __asan_init != nullptr; }

}  // namespace playfast
