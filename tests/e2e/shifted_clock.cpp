// Preloaded in place of the system's clock: the time of day is CLOCK_SHIFT seconds later.
#include <dlfcn.h>
#include <cstdlib>
#include <ctime>

// NOLINTNEXTLINE(readability-identifier-naming): its name is given
extern "C" int clock_gettime(clockid_t clock, timespec* time) noexcept {
  static const auto real = reinterpret_cast<decltype(&::clock_gettime)>(::dlsym(RTLD_NEXT, "clock_gettime"));
  const int result = real(clock, time);
  const char* const shift = std::getenv("CLOCK_SHIFT");
  if (result == 0 && clock == CLOCK_REALTIME && shift != nullptr) time->tv_sec += std::atoll(shift);
  return result;
}
