// Preloaded in place of the system's resolver: no lookup ever ends.
#include <netdb.h>
#include <unistd.h>

extern "C" int getaddrinfo(const char* /*node*/, const char* /*service*/, const addrinfo* /*hints*/,
                           addrinfo** /*result*/) {
  for (;;) ::pause();
}
