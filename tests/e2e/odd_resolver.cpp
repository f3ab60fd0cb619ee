// Preloaded in place of the system's resolver. RESOLVER=hangs: no lookup ever ends, and each writes "lookup"
// to stderr. RESOLVER=ipv6-first: every name has the addresses ::1 and 127.0.0.1, in this order.
// RESOLVER=no-network: no name resolves, and no address can be reached.
#include <dlfcn.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using Lookup = decltype(&::getaddrinfo);
using Connect = decltype(&::connect);

bool behaves(std::string_view name) {
  const char* behavior = std::getenv("RESOLVER");
  return behavior != nullptr && behavior == name;
}

int look_up(const char* address, const char* service, addrinfo** result) {
  static const auto real = reinterpret_cast<Lookup>(::dlsym(RTLD_NEXT, "getaddrinfo"));
  addrinfo numeric{};
  numeric.ai_flags = AI_NUMERICHOST;
  numeric.ai_socktype = SOCK_STREAM;
  return real(address, service, &numeric, result);
}

}  // namespace

extern "C" int getaddrinfo(const char* /*node*/, const char* service, const addrinfo* /*hints*/,
                           addrinfo** result) {
  if (behaves("no-network")) return EAI_AGAIN;
  if (!behaves("ipv6-first")) {
    std::fputs("lookup\n", stderr);
    for (;;) ::pause();
  }
  if (const int failure = look_up("::1", service, result); failure != 0) return failure;
  return look_up("127.0.0.1", service, &(*result)->ai_next);
}

extern "C" int connect(int fd, const sockaddr* address, socklen_t size) {
  static const auto real = reinterpret_cast<Connect>(::dlsym(RTLD_NEXT, "connect"));
  if (!behaves("no-network") || address->sa_family == AF_UNIX) return real(fd, address, size);
  errno = ENETUNREACH;
  return -1;
}
