// Lists of jobs of which an earlier run has done some.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "cli/input/job_list.hpp"
#include "files.hpp"
#include "item_kinds.hpp"

namespace playfast::cli {
namespace {

using Strings = std::vector<std::string>;

struct Taken {
  std::map<std::uint64_t, std::string> jobs;  // by number
  std::vector<std::uint64_t> places;          // in the order of numbers
  resume::TakenItems items;
};

class ResumedJobs : public testing::Test {
 protected:
  // All jobs that are not done, of a list that is filled with so many items at a time.
  Taken take(const std::string& lines, const resume::DoneSet* done = nullptr, std::uint64_t earlier = 0,
             std::size_t block = 3) {
    write_file(folder_.path("in"), lines);
    Options options;
    options.selection.items = {"@" + folder_.path("in")};
    options.selection.countries = {"us", "kr"};
    options.selection.langs = {"en", "ko"};
    JobList list(Items::open(options.selection.items, app_items).value(), options.selection, app_items,
                 [](const Error&) {});
    list.set_block(block);
    if (done != nullptr) list.skip(*done);
    auto pull = Pull::again;
    while (pull == Pull::again) pull = list.read_again(earlier);
    Taken taken;
    at_earlier_ = list.taken();
    std::map<std::uint64_t, std::uint64_t> places;
    Job job;
    for (pull = list.next(job); pull != Pull::end; pull = list.next(job)) {
      if (pull != Pull::item) continue;
      taken.jobs[list.number()] = job.item + ' ' + job.country + ' ' + job.lang;
      places[list.number()] = list.place();
    }
    for (const auto& [number, place] : places) taken.places.push_back(place);
    taken.items = list.taken();
    return taken;
  }

  Folder folder_;
  resume::TakenItems at_earlier_;
};

const std::string five_lines = R"(com.a.b
{"app_id":"com.c.d","country":"de"}
bad

com.a.b
com.e.f
{"app_id":"com.a.b","country":"de","lang":"de"}
com.g.h
)";

TEST_F(ResumedJobs, NumbersDoNotDependOnBlocks) {
  const auto one = take(five_lines, nullptr, 0, 1);
  EXPECT_EQ(one.jobs.size(), 4U + 2 + 4 + 1 + 4);
  EXPECT_EQ(one.jobs.at(0), "com.a.b us en");
  EXPECT_EQ(one.jobs.at(3), "com.a.b kr ko");
  EXPECT_EQ(one.jobs.at(5), "com.c.d de ko");
  for (const std::size_t block : {2U, 3U, 100U})
    EXPECT_EQ(take(five_lines, nullptr, 0, block).jobs, one.jobs);
}

// Whatever was done, what is left has the same numbers, and places without gaps in their order.
TEST_F(ResumedJobs, WhatIsDoneIsLeftOut) {
  const auto whole = take(five_lines);
  for (std::uint64_t mask = 0; mask < 1U << 15U; mask += 131) {
    resume::DoneSet done;
    auto left = whole.jobs;
    for (std::uint64_t number = 0; number < 15; ++number) {
      if ((mask >> number & 1U) == 0) continue;
      done.add(number);
      left.erase(number);
    }
    const auto again = take(five_lines, &done, whole.items.count);
    ASSERT_EQ(again.jobs, left) << mask;
    for (std::size_t at = 0; at < again.places.size(); ++at) ASSERT_EQ(again.places[at], at) << mask;
    EXPECT_EQ(at_earlier_, whole.items);
    EXPECT_EQ(again.items, whole.items);
  }
}

TEST_F(ResumedJobs, ItemsAddedAtTheEndComeLast) {
  const auto whole = take("com.a.b\ncom.c.d\n");
  resume::DoneSet done;
  for (std::uint64_t number = 0; number < 7; ++number) done.add(number);
  const auto more = take("com.a.b\ncom.c.d\ncom.e.f\ncom.a.b\n", &done, whole.items.count);
  EXPECT_EQ(at_earlier_, whole.items);
  EXPECT_EQ(more.jobs.size(), 1U + 4);
  EXPECT_EQ(more.jobs.begin()->second, "com.c.d kr ko");
  EXPECT_EQ(more.jobs.rbegin()->second, "com.e.f kr ko");
}

TEST_F(ResumedJobs, OtherItemsHaveAnotherChecksum) {
  const auto whole = take(five_lines);
  std::set<std::uint32_t> checksums{whole.items.crc};
  for (const std::string lines :
       {"com.a.b\n", "com.c.d\n", "{\"app_id\":\"com.a.b\",\"lang\":\"de\"}\n",
        "{\"app_id\":\"com.a.b\",\"country\":\"de\"}\n", "com.a.b\ncom.c.d\n", "com.c.d\ncom.a.b\n"})
    EXPECT_TRUE(checksums.insert(take(lines).items.crc).second) << lines;
}

TEST_F(ResumedJobs, FewerItemsAreNoticed) {
  take("com.a.b\n", nullptr, 2);
  EXPECT_EQ(at_earlier_.count, 1U);
}

}  // namespace
}  // namespace playfast::cli
