#include "cli/input/job_list.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "files.hpp"
#include "item_kinds.hpp"

namespace playfast::cli {
namespace {

using Strings = std::vector<std::string>;

Options asking(Strings items, Strings countries = {"us"}, Strings langs = {"en"}) {
  Options options;
  options.selection.items = std::move(items);
  options.selection.countries = std::move(countries);
  options.selection.langs = std::move(langs);
  return options;
}

// All queries as "com.a.b us en", failures as "!MESSAGE".
Strings queries(const Options& options) {
  Strings all;
  auto items = Items::open(options.selection.items, app_items);
  if (!items) return {items.error().message};
  JobList list(std::move(*items), options.selection, app_items, [&](const Error& error) {
    EXPECT_EQ(error.kind, ErrorKind::invalid_item);
    all.push_back("!" + error.item + ": " + error.message);
  });
  Job job;
  for (auto pull = list.next(job); pull != Pull::end; pull = list.next(job)) {
    if (pull == Pull::item) all.push_back(job.item + ' ' + job.country + ' ' + job.lang);
  }
  EXPECT_EQ(list.any_item(), !all.empty());
  return all;
}

TEST(JobList, MultipliesItemsStoresAndLanguages) {
  EXPECT_EQ(queries(asking({"com.a.b", "com.c.d"}, {"us", "kr"}, {"en", "ko"})),
            (Strings{"com.a.b us en", "com.a.b us ko", "com.a.b kr en", "com.a.b kr ko", "com.c.d us en",
                     "com.c.d us ko", "com.c.d kr en", "com.c.d kr ko"}));
}

TEST(JobList, AsksTheSameOnce) {
  EXPECT_EQ(queries(asking({"com.a.b", "com.c.d", "com.a.b",
                            "https://play.google.com/store/apps/details?id=com.c.d&hl=de"})),
            (Strings{"com.a.b us en", "com.c.d us en"}));
}

TEST(JobList, IdsThatDifferInCaseAreDifferent) {
  EXPECT_EQ(queries(asking({"com.a.b", "com.a.B"})).size(), 2U);
}

TEST(JobList, BadLinesAreFailuresWithTheirPlace) {
  const Folder folder;
  const auto path = folder.path("ids");
  write_file(path, "com.a.b\nnodot\n\ncom.c.d\n");
  const auto all = queries(asking({"@" + path}));
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0], "com.a.b us en");
  EXPECT_TRUE(all[1].starts_with("!nodot: not an app ID")) << all[1];
  EXPECT_TRUE(all[1].ends_with("(" + path + ", line 2)")) << all[1];
  EXPECT_EQ(all[2], "com.c.d us en");
}

TEST(JobList, AnInputThatCannotBeReadIsAFailure) {
  const Folder folder;
  const auto all = queries(asking({"@" + folder.where().string(), "com.a.b"}));
  EXPECT_EQ(all,
            (Strings{"!: cannot read " + folder.where().string() + ": Is a directory", "com.a.b us en"}));
}

TEST(JobList, WithoutItemsThereIsNothingToAsk) {
  const Folder folder;
  write_file(folder.path("empty"), "# nothing\n");
  EXPECT_EQ(queries(asking({"@" + folder.path("empty")})), Strings{});
}

// The queries of these lines, of a list that is filled with so many items at a time.
Strings queries_of_lines(const std::string& lines, const Strings& countries = {"us"},
                         const Strings& langs = {"en"}, const ItemKind& kind = app_items,
                         std::size_t block = 1) {
  const Folder folder;
  write_file(folder.path("in"), lines);
  const auto options = asking({"@" + folder.path("in")}, countries, langs);
  Strings all;
  JobList list(
      Items::open(options.selection.items, kind).value(), options.selection, kind,
      [&](const Error& error) { all.push_back("!" + error.item + ' ' + error.country + error.lang); });
  list.set_block(block);
  std::vector<std::uint64_t> places;
  Job job;
  for (auto pull = list.next(job); pull != Pull::end; pull = list.next(job)) {
    if (pull != Pull::item) continue;
    all.push_back(job.item + ' ' + job.country + ' ' + job.lang);
    places.push_back(list.place());
  }
  std::ranges::sort(places);
  for (std::size_t at = 0; at < places.size(); ++at) EXPECT_EQ(places[at], at) << "all places, each once";
  return all;
}

TEST(JobList, ObjectsHaveTheirOwnCountryAndLanguage) {
  EXPECT_EQ(queries_of_lines(R"({"app_id":"com.a.b","country":"de","lang":"de"}
{"app_id":"com.c.d","lang":"fr"}
{"app_id":"com.e.f","country":"jp"}
com.g.h
)",
                             {"us", "kr"}, {"en", "ko"}),
            (Strings{"com.a.b de de", "com.c.d us fr", "com.c.d kr fr", "com.e.f jp en", "com.e.f jp ko",
                     "com.g.h us en", "com.g.h us ko", "com.g.h kr en", "com.g.h kr ko"}));
}

TEST(JobList, EachQueryIsAskedOnceWhateverLineItComesFrom) {
  EXPECT_EQ(queries_of_lines(R"({"app_id":"com.a.b","country":"us","lang":"en"}
{"app_id":"com.a.b","country":"kr","lang":"en"}
{"app_id":"com.a.b","country":"us","lang":"en","rank":7}
com.a.b
{"app_id":"com.a.b","country":"us"}
{"item":"com.a.b","country":"de"}
com.c.d
{"item":"com.c.d","country":"de"}
{"item":"com.c.d","country":"us","lang":"en"}
{"item":"com.c.d"}
)",
                             {"us", "jp"}),
            (Strings{"com.a.b us en", "com.a.b kr en", "com.a.b jp en", "com.a.b de en", "com.c.d us en",
                     "com.c.d jp en", "com.c.d de en"}));
}

TEST(JobList, WhereCountriesMakeNoDifferenceTheFirstCounts) {
  EXPECT_EQ(queries_of_lines(R"({"app_id":"com.a.b","country":"us","lang":"en"}
{"app_id":"com.a.b","country":"kr","lang":"en"}
{"app_id":"com.a.b","country":"kr","lang":"ko"}
com.a.b
com.c.d
{"app_id":"com.c.d","country":"kr"}
)",
                             {"us", "de"}, {"en", "fr"}, reviewed_items),
            (Strings{"com.a.b us en", "com.a.b kr ko", "com.a.b us fr", "com.a.b de fr", "com.c.d us en",
                     "com.c.d us fr", "com.c.d de en", "com.c.d de fr"}));
}

TEST(JobList, ObjectsAreTakenTogetherWithOthers) {
  EXPECT_EQ(queries_of_lines(R"(com.a.b
{"app_id":"com.c.d","country":"de"}
com.e.f
{"app_id":"com.g.h","lang":"fr"}
com.i.j
)",
                             {"us", "kr"}, {"en"}, app_items, 3),
            (Strings{"com.a.b us en", "com.c.d de en", "com.e.f us en", "com.a.b kr en", "com.e.f kr en",
                     "com.g.h us fr", "com.g.h kr fr", "com.i.j us en", "com.i.j kr en"}));
}

TEST(JobList, BadObjectsAreFailuresOfTheirOwn) {
  EXPECT_EQ(queries_of_lines(R"({"app_id":"com.a.b"}
{"app_id":"nodot","country":"us"}
{"app_id":"com.c.d","country":"xx"}
{"item":"com.e.f"}
)"),
            (Strings{"com.a.b us en", "!nodot us", "!com.c.d xx", "com.e.f us en"}));
}

TEST(JobList, RemembersAWindowOfQueries) {
  const Folder folder;
  std::string ids = "com.example.first\n";
  for (int number = 0; number < 99'999; ++number) ids += "com.example.app" + std::to_string(number) + '\n';
  write_file(folder.path("within"), ids + "com.example.first\n");
  EXPECT_EQ(queries(asking({"@" + folder.path("within")})).size(), 100'000U);
  for (int number = 0; number < 100'001; ++number) ids += "com.example.more" + std::to_string(number) + '\n';
  write_file(folder.path("beyond"), ids + "com.example.first\n");
  EXPECT_EQ(queries(asking({"@" + folder.path("beyond")})).size(), 200'002U);
}

// However many lines give no query, the network and signals are looked after meanwhile.
TEST(JobList, LinesWithoutAQueryDoNotKeepTheCallerWaiting) {
  const Folder folder;
  for (const std::string line : {"nodot\n", "\n", "# comment\n", "com.a.b\n"}) {
    std::string lines = "com.a.b\n";
    for (int number = 0; number < 10'000; ++number) lines += line;
    write_file(folder.path("ids"), lines + "com.c.d\n");
    const auto options = asking({"@" + folder.path("ids")});
    std::size_t failed = 0;
    JobList list(Items::open(options.selection.items, app_items).value(), options.selection, app_items,
                 [&](const Error&) { ++failed; });
    Job job;
    EXPECT_EQ(list.next(job), Pull::item);
    std::size_t turns = 0;
    while (list.next(job) == Pull::again) ++turns;
    EXPECT_EQ(job.item, "com.c.d");
    EXPECT_GE(turns, 10'000U / 256) << line;
    EXPECT_EQ(failed, line == "nodot\n" ? 10'000U : 0U);
  }
}

TEST(JobList, SaysThatMoreComesLater) {
  const Folder folder;
  ASSERT_EQ(::mkfifo(folder.path("fifo").c_str(), 0600), 0);
  const util::Fd writer(::open(folder.path("fifo").c_str(), O_RDWR | O_CLOEXEC));
  const auto options = asking({"@" + folder.path("fifo")}, {"us", "kr"});
  JobList list(Items::open(options.selection.items, app_items).value(), options.selection, app_items,
               [](const Error&) {});
  Job job;
  EXPECT_EQ(list.next(job), Pull::pending);
  EXPECT_GE(list.ready_fd(), 0);
  EXPECT_FALSE(list.any_item());
  util::write_all(writer.get(), "com.a.b\n");
  EXPECT_EQ(list.next(job), Pull::item);
  EXPECT_EQ(list.next(job), Pull::item);
  EXPECT_EQ(job.country, "kr");
  EXPECT_EQ(list.next(job), Pull::pending);
}

}  // namespace
}  // namespace playfast::cli
