#include "queue/merge/merge.hpp"

#include <gtest/gtest.h>

#include <random>

#include "fakes.hpp"
#include "files.hpp"
#include "resume/resumed_queries.hpp"
#include "util/program_error.hpp"

namespace playfast::queue {
namespace {

// Names what a test says it is.
class TestBook final : public resume::EntryBook {
 public:
  void committed_before(const resume::EntryPart& part) override { before.add(part); }
  void add_part(std::uint64_t number, std::uint64_t bytes, resume::EntryParts& to) const override {
    const auto part = parts[number];
    to.add({part.entry, part.query, bytes});
  }
  void committed(std::span<const std::uint64_t> numbers) override {
    safe.insert(safe.end(), numbers.begin(), numbers.end());
  }

  resume::EntryParts parts;
  resume::EntryParts before;
  std::vector<std::uint64_t> safe;
};

class TextSink final : public output::TextSink {
 public:
  Result<bool> write(std::string_view record) override {
    text += record;
    return true;
  }
  std::string text;
};

struct Record {
  std::string entry;
  std::string query;
  std::string text;
};

class QueueMerge : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_.path(name); }

  void write_part(const std::string& name, const std::vector<Record>& records, const std::string& header = {},
                  const std::string& job = R"({"command":"app","queue":"apps"})") {
    TestBook book;
    auto run = resume::ResumedQueries::open({path(name), job}, header, clock_, &book).value();
    for (const auto& record : records) {
      book.parts.add({record.entry, record.query});
      ASSERT_TRUE(run->write(record.text));
      ASSERT_TRUE(run->end(book.parts.size() - 1));
    }
    ASSERT_TRUE(run->commit());
  }
  Merge merge() const {
    return Merge(folder_.where().string(), [] { return true; });
  }
  std::string merged(const std::vector<std::string>& names, Merged* counts = nullptr) {
    auto all = merge();
    for (const auto& name : names) {
      const auto added = all.add_part(path(name));
      EXPECT_TRUE(added) << added.error().message;
    }
    TextSink sink;
    const auto written = all.write(sink, [](const EntryId&) { return Result<void>(); });
    EXPECT_TRUE(written);
    if (counts != nullptr) *counts = *written;
    return sink.text;
  }
  ErrorKind refused(const std::vector<std::string>& names) {
    auto all = merge();
    for (const auto& name : names) {
      if (const auto added = all.add_part(path(name)); !added) return added.error().kind;
    }
    return {};
  }

  Folder folder_;
  FakeClock clock_;
};

TEST_F(QueueMerge, EachQueryOnceInTheOrderOfTheQueue) {
  write_part("a", {{"10-0", "us en", "ten\n"}, {"2-1", "us en", "two\n"}, {"2-1", "kr en", "zwei\n"}});
  write_part("b", {{"2-1", "us en", "two again\n"}, {"3-0", "us en", ""}, {"2-0", "us en", "one\n"}});
  Merged counts;
  const auto text = merged({"a", "b"}, &counts);
  EXPECT_TRUE(text == "one\ntwo\nzwei\nten\n" || text == "one\nzwei\ntwo\nten\n") << text;
  EXPECT_EQ(counts.entries, 4U);
  EXPECT_EQ(counts.queries, 5U);
  EXPECT_EQ(counts.repeated, 1U);
}

TEST_F(QueueMerge, TheSameQueryTwiceInOnePart) {
  write_part("a", {{"1-0", "us en", "first\n"}, {"1-0", "us en", "second\n"}});
  EXPECT_EQ(merged({"a"}), "first\n");
}

TEST_F(QueueMerge, OneHeader) {
  write_part("a", {{"2-0", "us en", "b\n"}}, "head\n");
  write_part("b", {{"1-0", "us en", "a\n"}}, "head\n");
  write_part("c", {}, "head\n");
  EXPECT_EQ(merged({"c", "a", "b"}), "head\na\nb\n");
  EXPECT_EQ(merged({"c"}), "head\n");
}

TEST_F(QueueMerge, WhatIsNotCommittedIsNotMerged) {
  write_part("a", {{"1-0", "us en", "a\n"}});
  write_file(path("a"), read_file(path("a")) + "torn");
  EXPECT_EQ(merged({"a"}), "a\n");
}

TEST_F(QueueMerge, OtherFilesAreRefused) {
  write_part("a", {{"1-0", "us en", "a\n"}});
  write_part("other", {{"1-0", "us en", "a\n"}}, "", R"({"command":"app","queue":"games"})");
  write_part("plain", {{"1-0", "us en", "a\n"}}, "", R"({"command":"app"})");
  write_part("changed", {{"1-0", "us en", "a\n"}});
  write_file(path("changed"), "b\n");
  write_part("short", {{"1-0", "us en", "a\n"}});
  write_file(path("short"), "");
  write_part("ids", {{"x", "us en", "a\n"}});
  write_file(path("alone"), "a\n");
  for (const auto* const name : {"other", "plain", "changed", "short", "ids", "alone"})
    EXPECT_EQ(refused({"a", name}), ProgramError::state) << name;
}

TEST_F(QueueMerge, ABookIsToldWhatWasCommittedBefore) {
  write_part("a", {{"1-0", "us en", "a\n"}, {"1-0", "kr en", "bc\n"}});
  TestBook book;
  const auto run =
      resume::ResumedQueries::open({path("a"), R"({"command":"app","queue":"apps"})"}, "", clock_, &book);
  ASSERT_TRUE(run);
  ASSERT_EQ(book.before.size(), 2U);
  EXPECT_EQ(book.before[0], (resume::EntryPart{"1-0", "us en", 2}));
  EXPECT_EQ(book.before[1], (resume::EntryPart{"1-0", "kr en", 3}));
}

TEST_F(QueueMerge, ABookIsToldOfACommitWhenItIsOnTheDisk) {
  TestBook book;
  for (const auto* const entry : {"1-0", "2-0"}) book.parts.add({entry, "us en"});
  auto run = resume::ResumedQueries::open({path("a"), "{}"}, "", clock_, &book).value();
  ASSERT_TRUE(run->write("a\n"));
  ASSERT_TRUE(run->end(0));
  EXPECT_EQ(book.safe, std::vector<std::uint64_t>{0}) << "the first is committed at once";
  ASSERT_TRUE(run->write("b\n"));
  ASSERT_TRUE(run->end(1));
  EXPECT_EQ(book.safe.size(), 1U);
  EXPECT_EQ(read_file(path("a")), "a\n");
  ASSERT_TRUE(run->commit());
  EXPECT_EQ(book.safe.size(), 2U);
}

TEST(PieceSorter, SortsMoreThanItHolds) {
  const Folder folder;
  std::mt19937_64 random(1);
  PieceSorter sorter(folder.where().string(), 100);
  std::vector<Piece> all;
  for (std::uint64_t number = 0; number < 1'234; ++number) {
    all.push_back(
        {.entry = {random() % 50, random() % 3}, .query = random() % 2, .part = number % 7, .from = number});
    ASSERT_TRUE(sorter.add(all.back()));
  }
  std::ranges::sort(all);
  Piece piece;
  for (const auto& expected : all) {
    ASSERT_TRUE(sorter.next(piece).value());
    EXPECT_EQ(piece, expected);
  }
  EXPECT_FALSE(sorter.next(piece).value());
  EXPECT_EQ(folder.files(), 0U);
}

TEST(PieceSorter, IsEmpty) {
  PieceSorter sorter("/nowhere");
  Piece piece;
  EXPECT_FALSE(sorter.next(piece).value());
}

}  // namespace
}  // namespace playfast::queue
