// --resume for commands of many queries: what is not the run's own, or is in use, is refused and not touched.
#include <csignal>

#include "e2e/resume_batch.hpp"

namespace e2e {
namespace {

using playfast::read_file;
using playfast::write_file;

class ResumeBatchRefused : public ResumeBatch {
 protected:
  static inline const Strings job{"app", "com.example.a", "com.example.b", "--fields", "app_id,score"};

  void SetUp() override {
    const Double store(small_pages());
    ASSERT_EQ(run(store.with(to_out(job))).code, 0);
  }

  /// Refused with a reason, nothing requested and nothing touched.
  void expect_refused(const Strings& arguments, const std::string& reason, int code = 8) const {
    const Double store(small_pages());
    const auto before = std::pair(read_file(out()), read_file(state()));
    const auto ended = run(store.with(to_out(arguments)));
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_NE(ended.err.find(reason), std::string::npos) << ended.err << " instead of " << reason;
    EXPECT_EQ(lines(ended.err).size(), 1U) << ended.err;
    EXPECT_TRUE(store.log.entries().empty());
    EXPECT_TRUE(std::pair(read_file(out()), read_file(state())) == before) << ended.err;
  }
  static Strings with(Strings more) {
    auto all = job;
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
};

// Faults: F52
TEST_F(ResumeBatchRefused, OtherItems) {
  for (const auto& items : {Strings{"com.example.a"}, Strings{"com.example.b", "com.example.a"},
                            Strings{"com.example.a", "com.example.c", "com.example.b"}}) {
    Strings other{"app", "--fields", "app_id,score"};
    other.insert(other.end(), items.begin(), items.end());
    expect_refused(other, "its items differ; use --force");
  }
}

// Faults: F52
TEST_F(ResumeBatchRefused, OtherOptions) {
  expect_refused(with({"--country", "us,kr"}), "another job: --country differs");
  expect_refused(with({"--lang", "ko"}), "another job: --lang differs");
  expect_refused(with({"--verify"}), "another job: --verify differs");
  expect_refused(with({"-f", "csv"}), "another job: --format differs");
  expect_refused({"app", "com.example.a", "com.example.b"}, "another job: --fields differs");
  expect_refused({"datasafety", "com.example.a", "com.example.b"},
                 "another job: it was written by playfast app");
  expect_refused({"reviews", "com.example.a"}, "another job: it was written by playfast app");
}

TEST_F(ResumeBatchRefused, OptionsOfTheRunMayDiffer) {
  const Double store(small_pages());
  const auto ended =
      run(store.with(to_out(with({"--ordered", "-c", "1", "--retries", "0", "--rate", "none"}))));
  EXPECT_EQ(ended.code, 0) << ended.err;
}

// Faults: F52
TEST_F(ResumeBatchRefused, AnOutputThatIsNotTheStates) {
  const auto good = read_file(out());
  write_file(out(), good.substr(0, good.size() - 1));
  expect_refused(job, "is shorter than its state says");
  auto changed = good;
  changed[3] = 'X';
  write_file(out(), changed);
  expect_refused(job, "was changed");
  std::filesystem::remove(state());
  expect_refused(job, "it has no state file");
}

TEST_F(ResumeBatchRefused, OtherFormatsAndNoFile) {
  expect_refused(with({"-f", "json"}), "--resume needs --format jsonl, csv or tsv", 2);
  expect_refused(with({"-f", "table"}), "--resume needs --format jsonl, csv or tsv", 2);
  const Double store(small_pages());
  auto to_stdout = with({"--resume"});
  const auto ended = run(store.with(to_stdout));
  EXPECT_EQ(ended.code, 2);
  EXPECT_EQ(ended.err, "playfast: --resume needs a file: --output FILE\n");
}

// Faults: F51
TEST_F(ResumeBatchRefused, TwoRunsAtOnce) {
  const Double store(small_pages({"delay=60000"}));
  Process first(store.with(to_out(with({"com.example.c"}))));
  first.wait_until([&] { return !store.log.entries().empty(); });
  for (const auto& more : {Strings{}, Strings{"--force"}})
    expect_refused(with(more), "is in use by another run (process " + std::to_string(first.pid()) + ")");
  first.signal(SIGTERM);
  EXPECT_EQ(first.finish().code, 143);
}

TEST_F(ResumeBatchRefused, ForceStartsOver) {
  write_file(state(), "damaged");
  const Double store(small_pages());
  EXPECT_EQ(run(store.with(to_out(with({"--force"})))).code, 0);
  EXPECT_EQ(written(), whole(job));
}

// The soft limit of the shell that starts it stands for a full disk.
// Faults: F47
TEST_F(ResumeBatchRefused, AFullDiskIsSaidOnceAndWhatWasCommittedStays) {
  std::filesystem::remove(state());
  std::filesystem::remove(out());
  const Double store(small_pages());
  Strings apps{"app", "--country", "us,kr,de", "--fields", "app_id,country,description"};
  for (int number = 0; number < 60; ++number) apps.push_back("com.example.app" + std::to_string(number));
  const auto arguments = store.with(to_out(apps));
  const auto full = run_script("ulimit -f 40; exec \"$PLAYFAST\" \"$@\"", arguments);  // 40 KiB
  EXPECT_EQ(full.code, 7) << full.err;
  std::size_t said = 0;
  for (const auto& line : lines(full.err)) said += line.find("cannot write") == std::string::npos ? 0U : 1U;
  EXPECT_EQ(said, 1U) << full.err;
  EXPECT_EQ(run(arguments).code, 0);
  EXPECT_EQ(written(), whole(apps));
}

}  // namespace
}  // namespace e2e
