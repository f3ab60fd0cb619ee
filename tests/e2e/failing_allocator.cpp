// Preloaded in place of the system's allocator: the ALLOCATION_FAILS-th allocation of the process fails.
// Without the variable the number of all is written to stderr at the end.
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
}

namespace {

std::atomic<long> made = 0;

bool fails() {
  static const char* const chosen = std::getenv("ALLOCATION_FAILS");
  const auto number = ++made;
  if (chosen == nullptr || std::atol(chosen) != number) return false;
  errno = ENOMEM;
  return true;
}

struct Report {
  ~Report() {
    if (std::getenv("ALLOCATION_FAILS") == nullptr) std::fprintf(stderr, "%ld allocations\n", made.load());
  }
} report;

}  // namespace

extern "C" void* malloc(std::size_t size) { return fails() ? nullptr : __libc_malloc(size); }

extern "C" void* calloc(std::size_t count, std::size_t size) {
  return fails() ? nullptr : __libc_calloc(count, size);
}

extern "C" void* realloc(void* block, std::size_t size) {
  return fails() ? nullptr : __libc_realloc(block, size);
}
