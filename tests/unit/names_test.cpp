// The names of enums in records, and the version.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "playfast/app.hpp"
#include "playfast/review.hpp"
#include "playfast/version.hpp"

namespace playfast {
namespace {

TEST(Names, OfSources) {
  EXPECT_EQ(to_string(Source::page), "page");
  EXPECT_EQ(to_string(Source::rpc), "rpc");
  EXPECT_EQ(to_string(Source::schema_org), "schema.org");
}

TEST(Names, OfAvailabilities) {
  EXPECT_EQ(to_string(Availability::available), "available");
  EXPECT_EQ(to_string(Availability::preregister), "preregister");
  EXPECT_EQ(to_string(Availability::unavailable), "unavailable");
}

TEST(Names, OfTheEndsOfStreams) {
  EXPECT_EQ(to_string(ReviewEnd::State::complete), "complete");
  EXPECT_EQ(to_string(ReviewEnd::State::limit_reached), "limit_reached");
  EXPECT_EQ(to_string(ReviewEnd::State::stopped), "stopped");
  EXPECT_EQ(to_string(ReviewEnd::State::failed), "failed");
}

TEST(Version, IsOneAndTheSameInAllItsForms) {
  EXPECT_EQ(version(), PLAYFAST_VERSION);
  EXPECT_EQ(version(),
            fmt::format("{}.{}.{}", PLAYFAST_VERSION_MAJOR, PLAYFAST_VERSION_MINOR, PLAYFAST_VERSION_PATCH));
}

}  // namespace
}  // namespace playfast
