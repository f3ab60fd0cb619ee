#include "cli/input/job_list.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "files.hpp"
#include "store/app/id.hpp"

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
  auto items = Items::open(options.selection.items, store::parse_app_id, "an ID");
  if (!items) return {items.error().message};
  JobList list(std::move(*items), options.selection, store::parse_app_id, [&](const Error& error) {
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
  EXPECT_TRUE(all[1].starts_with("!nodot: not an app id")) << all[1];
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
    JobList list(Items::open(options.selection.items, store::parse_app_id, "an ID").value(),
                 options.selection, store::parse_app_id, [&](const Error&) { ++failed; });
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
  JobList list(Items::open(options.selection.items, store::parse_app_id, "an ID").value(), options.selection,
               store::parse_app_id, [](const Error&) {});
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
