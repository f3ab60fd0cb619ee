#include "cli/input/line_reader.hpp"

#include <gtest/gtest.h>

#include "files.hpp"

namespace playfast::cli {
namespace {

using Strings = std::vector<std::string>;

// All lines of a file of this content.
Strings lines(const std::string& content) {
  const Folder folder;
  write_file(folder.path("in"), content);
  LineReader reader(util::Fd(::open(folder.path("in").c_str(), O_RDONLY | O_CLOEXEC)), "in");
  Strings all;
  std::string line;
  auto pull = LineReader::Pull::line;
  while ((pull = reader.next(line)) == LineReader::Pull::line || pull == LineReader::Pull::again) {
    if (pull == LineReader::Pull::line) all.push_back(line);
  }
  EXPECT_EQ(pull, LineReader::Pull::end);
  EXPECT_EQ(reader.next(line), LineReader::Pull::end);
  EXPECT_EQ(reader.line_number(), all.size());
  return all;
}

TEST(LineReader, GivesLinesWithoutTheirEnds) {
  EXPECT_EQ(lines("one\ntwo\n\nfour\n"), (Strings{"one", "two", "", "four"}));
  EXPECT_EQ(lines("one\r\ntwo\r\n\r\n"), (Strings{"one", "two", ""}));
  EXPECT_EQ(lines("a\rb\n"), (Strings{"a\rb"}));
}

TEST(LineReader, TheLastLineNeedsNoEnd) {
  EXPECT_EQ(lines("one\ntwo"), (Strings{"one", "two"}));
  EXPECT_EQ(lines("one\r\ntwo\r"), (Strings{"one", "two"}));
}

TEST(LineReader, NothingHasNoLines) { EXPECT_EQ(lines(""), Strings{}); }

TEST(LineReader, AByteOrderMarkIsNoPartOfTheFirstLine) {
  EXPECT_EQ(lines("\xEF\xBB\xBFone\n\xEF\xBB\xBFtwo\n"), (Strings{"one", "\xEF\xBB\xBFtwo"}));
  EXPECT_EQ(lines("\xEF\xBB\xBF"), (Strings{""}));
}

// Why the first line of a file of this content cannot be read; empty where it can.
std::string refusal(const std::string& content) {
  const Folder folder;
  write_file(folder.path("in"), content);
  LineReader reader(util::Fd(::open(folder.path("in").c_str(), O_RDONLY | O_CLOEXEC)), "in");
  std::string line;
  auto pull = LineReader::Pull::again;
  while (pull == LineReader::Pull::again) pull = reader.next(line);
  return pull == LineReader::Pull::failed ? reader.error() : std::string();
}

TEST(LineReader, SaysThatATextIsUtf16) {
  using namespace std::string_view_literals;
  for (const auto content :
       {"\xFF\xFE"
        "c\0o\0m\0.\0a\0\r\0\n\0"sv,
        "\xFE\xFF\0c\0o\0m\0.\0a\0\n"sv, "\xFF\xFE"sv, "c\0o\0m\0"sv, "\0c\0o\0m"sv, "#\0\n\0"sv}) {
    EXPECT_NE(refusal(std::string(content)).find("UTF-16"), std::string::npos) << content;
  }
  for (const auto content : {"com.a\0b\n"sv, "\0\0\0\0"sv,
                             "\xEF\xBB\xBF"
                             "com.a"sv,
                             "\0\nx"sv, ""sv})
    EXPECT_EQ(refusal(std::string(content)), "") << content;
}

TEST(LineReader, OfALongLineTheStartIsGiven) {
  for (const std::size_t length : {4097U, 10'000U, 65'536U, 70'000U, 10'000'000U}) {
    const std::string long_line(length, 'x');
    const std::string start(4096, 'x');
    EXPECT_EQ(lines("a\n" + long_line + "\nb\n"), (Strings{"a", start, "b"})) << length;
    EXPECT_EQ(lines(long_line), (Strings{start})) << length;
    EXPECT_EQ(lines(long_line + "\n"), (Strings{start})) << length;
  }
  EXPECT_EQ(lines(std::string(4096, 'x') + "\nb\n"), (Strings{std::string(4096, 'x'), "b"}));
}

TEST(LineReader, ObjectsMayBeLonger) {
  constexpr std::size_t most = 1U << 20U;
  const auto object = [](std::size_t length) { return "{" + std::string(length - 1, 'x'); };
  for (const std::size_t length : {4097U, 70'000U, 1U << 20U}) {
    EXPECT_EQ(lines(object(length) + "\nb\n"), (Strings{object(length), "b"})) << length;
    EXPECT_EQ(lines(object(length)), Strings{object(length)}) << length;
  }
  EXPECT_EQ(lines(" " + object(5000) + "\nb\n"), (Strings{" " + object(5000), "b"}));
  EXPECT_EQ(lines("\xEF\xBB\xBF" + object(5000)), Strings{object(5000)});
  EXPECT_EQ(lines(object(10'000'000) + "\nb\n"), (Strings{object(most), "b"}));
  EXPECT_EQ(lines("x" + object(5000)), (Strings{("x" + object(5000)).substr(0, 4096)}));
}

// Of lines of these lengths, each an object, which were cut: "no yes".
std::string cut_of(const std::string& content) {
  const Folder folder;
  write_file(folder.path("in"), content);
  LineReader reader(util::Fd(::open(folder.path("in").c_str(), O_RDONLY | O_CLOEXEC)), "in");
  std::string all;
  std::string line;
  auto pull = LineReader::Pull::line;
  while ((pull = reader.next(line)) != LineReader::Pull::end) {
    if (pull == LineReader::Pull::line) all += reader.is_cut() ? " yes" : " no";
  }
  return all;
}

TEST(LineReader, SaysWhetherALineWasLonger) {
  const std::string most = "{" + std::string((1U << 20U) - 1, 'x');
  EXPECT_EQ(cut_of(most + "\n" + most + "x\n{}\n"), " no yes no");
  EXPECT_EQ(cut_of(std::string(4096, 'x') + "\n" + std::string(4097, 'x') + "\nx"), " no yes no");
  EXPECT_EQ(cut_of(most + most + "\n{}"), " yes no");
}

TEST(LineReader, LinesAcrossReadsAreWhole) {
  std::string content;
  Strings expected;
  for (int number = 0; number < 30'000; ++number) {
    expected.push_back("com.example.app" + std::to_string(number));
    content += expected.back() + '\n';
  }
  EXPECT_EQ(lines(content), expected);
}

TEST(LineReader, APipeGivesWhatIsThere) {
  Pipe pipe;
  LineReader reader(std::move(pipe.out), "pipe");
  std::string line;
  EXPECT_EQ(reader.next(line), LineReader::Pull::pending);
  util::write_all(pipe.in.get(), "one\ntw");
  EXPECT_EQ(reader.next(line), LineReader::Pull::line);
  EXPECT_EQ(line, "one");
  EXPECT_EQ(reader.next(line), LineReader::Pull::pending);
  util::write_all(pipe.in.get(), "o\nthree");
  EXPECT_EQ(reader.next(line), LineReader::Pull::line);
  EXPECT_EQ(line, "two");
  EXPECT_EQ(reader.next(line), LineReader::Pull::pending);
  pipe.in.close();
  EXPECT_EQ(reader.next(line), LineReader::Pull::line);
  EXPECT_EQ(line, "three");
  EXPECT_EQ(reader.line_number(), 3U);
  EXPECT_EQ(reader.next(line), LineReader::Pull::end);
}

TEST(LineReader, ALongLineOfAPipeIsNotKept) {
  Pipe pipe;
  LineReader reader(std::move(pipe.out), "pipe");
  std::string line;
  util::write_all(pipe.in.get(), std::string(5000, 'x'));
  EXPECT_EQ(reader.next(line), LineReader::Pull::line);
  EXPECT_EQ(line.size(), 4096U);
  EXPECT_EQ(reader.next(line), LineReader::Pull::pending);
  util::write_all(pipe.in.get(), std::string(5000, 'x'));
  EXPECT_EQ(reader.next(line), LineReader::Pull::again) << "the caller gets its turn";
  EXPECT_EQ(reader.next(line), LineReader::Pull::pending);
  util::write_all(pipe.in.get(), "xx\nnext\n");
  EXPECT_EQ(reader.next(line), LineReader::Pull::line);
  EXPECT_EQ(line, "next");
  EXPECT_EQ(reader.line_number(), 2U);
}

TEST(LineReader, TellsWhyItCannotRead) {
  const Folder folder;
  LineReader reader(util::Fd(::open(folder.where().c_str(), O_RDONLY | O_CLOEXEC)), "folder");
  std::string line;
  EXPECT_EQ(reader.next(line), LineReader::Pull::failed);
  EXPECT_EQ(reader.error(), "Is a directory");
  EXPECT_EQ(reader.name(), "folder");
}

}  // namespace
}  // namespace playfast::cli
