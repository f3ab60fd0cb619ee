// What the tests of --resume for queries have in common.
#pragma once

#include <gtest/gtest.h>
#include <algorithm>
#include <filesystem>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {

using Strings = std::vector<std::string>;

inline Strings sorted_lines(const std::string& text) {
  auto all = lines(text);
  std::ranges::sort(all);
  return all;
}

/// Runs of one job on one output, and what becomes of both.
class ResumeBatch : public testing::Test {
 protected:
  std::string out() const { return folder_.path("out"); }
  std::string state() const { return out() + ".state"; }
  /// The job with its output.
  Strings to(const std::string& path, Strings job) const {
    job.insert(job.end(), {"--resume", "-o", path});
    return job;
  }
  Strings to_out(Strings job) const { return to(out(), std::move(job)); }

  /// What a run writes that nothing ends, its lines in order.
  static Strings whole(const Strings& job) {
    const Double store(small_pages());
    const auto ended = run(store.with(job));
    EXPECT_EQ(ended.code, 0) << ended.err;
    return sorted_lines(ended.out);
  }
  Strings written() const { return sorted_lines(playfast::read_file(out())); }

  /// The job is interrupted in the middle, by SIGINT and by kill -9, and resumed.
  void expect_resumable(const Strings& job, const std::string& fault) {
    const auto expected = whole(job);
    for (const int signal : {SIGINT, SIGKILL}) {
      for (const auto& path : {out(), state()}) std::filesystem::remove(path);
      {
        const Double store(small_pages({fault}));
        Process process(store.with(to_out(job)));
        process.wait_until([&] { return !playfast::read_file(out()).empty(); });
        process.signal(signal);
        EXPECT_EQ(process.finish().code, 128 + signal);
      }
      const auto before = written();
      EXPECT_LT(before.size(), expected.size());
      EXPECT_TRUE(std::ranges::includes(expected, before)) << "nothing torn, nothing made up";
      const Double store(small_pages());
      const auto ended = run(store.with(to_out(job)));
      EXPECT_EQ(ended.code, 0) << ended.err;
      EXPECT_EQ(written(), expected);
    }
  }

  playfast::Folder folder_;
};

}  // namespace e2e
