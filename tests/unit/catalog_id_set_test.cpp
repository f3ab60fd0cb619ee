#include "catalog/id_set.hpp"

#include <gtest/gtest.h>
#include <string>

namespace playfast::catalog {
namespace {

TEST(IdSet, MarksWhatItHas) {
  IdSet ids;
  for (const char* id : {"com.a.b", "com.c.d", "com.a.b", "com.e.f"}) ids.add(id);
  ids.finish();
  EXPECT_EQ(ids.size(), 3U);
  EXPECT_EQ(ids.mark("com.g.h"), IdSet::Mark::absent);
  EXPECT_EQ(ids.mark("com.a.b"), IdSet::Mark::fresh);
  EXPECT_EQ(ids.mark("com.a.b"), IdSet::Mark::marked);
  EXPECT_EQ(ids.mark("com.e.f"), IdSet::Mark::fresh);
  EXPECT_EQ(ids.mark("com.c.d"), IdSet::Mark::fresh);
}

TEST(IdSet, MayBeEmptyOrLarge) {
  IdSet none;
  none.finish();
  EXPECT_EQ(none.mark("com.a.b"), IdSet::Mark::absent);
  IdSet many;
  for (int at = 0; at < 100'000; ++at) many.add("com.a.b" + std::to_string(at));
  many.finish();
  EXPECT_EQ(many.size(), 100'000U);
  for (int at = 0; at < 100'000; ++at)
    ASSERT_EQ(many.mark("com.a.b" + std::to_string(at)), IdSet::Mark::fresh) << at;
  EXPECT_EQ(many.mark("com.a.b100000"), IdSet::Mark::absent);
}

}  // namespace
}  // namespace playfast::catalog
