#include "net/descriptors.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <vector>

#include "util/fd.hpp"

namespace playfast::net {
namespace {

// The soft limit of this process, until the end of the test.
class Limit {
 public:
  explicit Limit(rlim_t count) {
    ::getrlimit(RLIMIT_NOFILE, &before_);
    rlimit limit = before_;
    limit.rlim_cur = count;
    ::setrlimit(RLIMIT_NOFILE, &limit);
  }
  ~Limit() { ::setrlimit(RLIMIT_NOFILE, &before_); }
  Limit(const Limit&) = delete;
  Limit& operator=(const Limit&) = delete;

 private:
  rlimit before_{};
};

TEST(MaxConnections, AreFewerWhereDescriptorsAreFew) {
  const Limit limit(200);
  const auto before = max_connections();
  EXPECT_GT(before, 1U);
  EXPECT_LT(before, 100U);
  std::vector<util::Fd> open;
  for (int at = 0; at < 40; ++at) open.emplace_back(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  EXPECT_EQ(max_connections(), before - 20);
}

TEST(MaxConnections, AreAtLeastOne) {
  const Limit limit(4);
  EXPECT_EQ(max_connections(), 1U);
}

}  // namespace
}  // namespace playfast::net
