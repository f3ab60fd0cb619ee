// What the tests of `playfast reviews --resume` have in common.
#pragma once

#include <gtest/gtest.h>
#include <filesystem>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {

/// Runs of one job on one output, and what becomes of both.
class Resume : public testing::Test {
 protected:
  static inline const std::string app = "com.example.r400.short";  // ten pages
  std::string out() const { return folder_.path("out"); }
  std::string state() const { return out() + ".state"; }

  std::vector<std::string> job(std::vector<std::string> more = {},
                               std::vector<std::string> items = {app}) const {
    std::vector<std::string> arguments{"reviews", "--resume", "-o",
                                       out(),     "--fields", "app_id,lang,review_id,score"};
    arguments.insert(arguments.end(), items.begin(), items.end());
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }

  /// What a run writes that nothing ends.
  std::string whole(std::vector<std::string> items = {app}) const {
    const Double store(small_pages());
    const playfast::Folder folder;
    auto arguments = job({"--ordered"}, std::move(items));
    arguments[3] = folder.path("whole");
    EXPECT_EQ(run(store.with(arguments)).code, 0);
    return playfast::read_file(arguments[3]);
  }

  /// Five pages come, the sixth never.
  void leave_unfinished() const {
    const Double store(small_pages({"after=5,status=403"}));
    EXPECT_NE(run(store.with(job({"--retries", "0"}))).code, 0);
    ASSERT_EQ(lines(playfast::read_file(out())).size(), 200U);
  }

  /// Whether the state has a page and counts all of its lines: the first line says how many bytes of them.
  bool has_committed() const {
    const auto text = playfast::read_file(state());
    const auto end = text.find('\n');
    return text.find("\"delivered\":40") != std::string::npos &&
           text.find(" " + fmt_bytes(text.size() - end - 1) + " bytes") < end;
  }
  static std::string fmt_bytes(std::size_t bytes) {
    const auto digits = std::to_string(bytes);
    return std::string(20 - digits.size(), '0') + digits;
  }

  /// Refused with a reason, nothing asked and nothing touched.
  void expect_refused(const std::vector<std::string>& arguments, const std::string& reason) const {
    const Double store(small_pages());
    const auto before = std::pair(playfast::read_file(out()), playfast::read_file(state()));
    const auto ended = run(store.with(arguments));
    EXPECT_EQ(ended.code, 8) << ended.err;
    EXPECT_NE(ended.err.find(reason), std::string::npos) << ended.err << " instead of " << reason;
    EXPECT_EQ(lines(ended.err).size(), 1U) << ended.err;
    EXPECT_TRUE(store.log.entries().empty());
    EXPECT_TRUE(std::pair(playfast::read_file(out()), playfast::read_file(state())) == before) << ended.err;
  }

  playfast::Folder folder_;
};

}  // namespace e2e
