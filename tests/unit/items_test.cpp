#include "cli/input/items.hpp"

#include <gtest/gtest.h>

#include "files.hpp"
#include "item_kinds.hpp"
#include "util/program_error.hpp"

namespace playfast::cli {
namespace {

using Strings = std::vector<std::string>;

Result<Items> open_items(const Strings& arguments) { return Items::open(arguments, app_items); }

// "com.a.b", "com.c.d (file, line 2)", "!Is a directory (folder)"
Strings all_items(const Strings& arguments) {
  auto items = open_items(arguments);
  if (!items) return {"error: " + items.error().message};
  Strings all;
  Item item;
  while (true) {
    const auto pull = items->next(item);
    if (pull == Items::Pull::end) return all;
    if (pull == Items::Pull::pending) return {"later"};
    if (pull == Items::Pull::again) continue;
    all.push_back((pull == Items::Pull::failed ? "!" : "") + item.text +
                  (item.place().empty() ? "" : " (" + item.place() + ")"));
  }
}

TEST(Items, ArgumentsComeInTheirOrder) {
  EXPECT_EQ(all_items({"com.a.b", "https://play.google.com/store/apps/details?id=com.c.d"}),
            (Strings{"com.a.b", "https://play.google.com/store/apps/details?id=com.c.d"}));
}

TEST(Items, WhiteSpaceAroundArgumentsAndLinesIsIgnored) {
  const Folder folder;
  const auto path = folder.path("ids");
  write_file(path, "com.a.b\u00A0\r\n\u00A0\n\u00A0# a comment\n");
  EXPECT_EQ(all_items({" com.a.b ", "com.c.d\u00A0", "\tcom.e.f\n", "@" + path}),
            (Strings{"com.a.b", "com.c.d", "com.e.f", "com.a.b (" + path + ", line 1)"}));
}

TEST(Items, ANameIsSomethingToSearchFor) {
  const auto refusal = [](const std::string& argument) { return open_items({argument}).error().message; };
  EXPECT_TRUE(refusal("spotify").ends_with(" (did you mean 'playfast search spotify'?)"))
      << refusal("spotify");
  EXPECT_TRUE(refusal(" red panda ").ends_with(" (did you mean 'playfast search \"red panda\"'?)"));
  EXPECT_TRUE(refusal("카카오톡").ends_with(" (did you mean 'playfast search 카카오톡'?)"));
  for (const auto* argument : {"", " ", "com.a.", "a/b", "$(x)", "a\"b", "-x", "a\xff", "a\nb"})
    EXPECT_EQ(refusal(argument).find("search"), std::string::npos) << argument;
}

TEST(Items, BadArgumentsAreRefusedBeforeAnythingIsAsked) {
  const auto items = open_items({"com.a.b", "nodot"});
  ASSERT_FALSE(items);
  EXPECT_EQ(items.error().kind, ProgramError::invalid_option);
  EXPECT_TRUE(items.error().message.starts_with("'nodot': not an app ID")) << items.error().message;
  EXPECT_FALSE(open_items({""}));
  EXPECT_FALSE(open_items({" "}));
}

TEST(Items, FilesAreReadLineByLine) {
  const Folder folder;
  const auto path = folder.path("ids");
  write_file(path,
             "\xEF\xBB\xBF"
             "com.a.b\r\n\n  # a comment\n#another\n \tcom.c.d \t\nnodot\ncom.e.f");
  EXPECT_EQ(all_items({"com.x.y", "@" + path, "com.z.z"}),
            (Strings{"com.x.y", "com.a.b (" + path + ", line 1)", "com.c.d (" + path + ", line 5)",
                     "nodot (" + path + ", line 6)", "com.e.f (" + path + ", line 7)", "com.z.z"}));
}

// "com.a.b us en", "com.c.d ?unknown country 'xx'"
std::string object_item(const std::string& line) {
  const Folder folder;
  write_file(folder.path("in"), line + "\n");
  auto items = open_items({"@" + folder.path("in")}).value();
  Item item;
  auto pull = Items::Pull::again;
  while (pull == Items::Pull::again) pull = items.next(item);
  EXPECT_EQ(pull, Items::Pull::item);
  EXPECT_EQ(item.place(), folder.path("in") + ", line 1");
  auto text = item.text + ' ' + item.country + ' ' + item.lang;
  return item.problem.empty() ? text : text + '?' + item.problem;
}

TEST(Items, LinesThatAreObjectsNameAnItemAndItsCountryAndLanguage) {
  EXPECT_EQ(object_item(R"({"app_id":"com.a.b","rank":1,"country":"kr","lang":"pt_br"})"),
            "com.a.b kr pt-BR");
  EXPECT_EQ(object_item(R"( {"country":null,"item":"com.a.b","lang":null} )"), "com.a.b  ");
  EXPECT_EQ(object_item(R"({"item":"com.c.d","app_id":"com.a.b","country":"KR"})"), "com.a.b kr ");
  EXPECT_EQ(object_item(R"({"app_id":null,"item":"com.c.d"})"), "com.c.d  ");
  EXPECT_EQ(object_item(R"({"item":"caf\u00e9","x":[{"item":"no"}],"y":{"country":"xx"}})"), "café  ");
  EXPECT_EQ(object_item("{\"app_id\":\"com.a.b\",\"x\":\"" + std::string(100'000, 'x') + "\"}"), "com.a.b  ");
}

TEST(Items, ObjectsThatAreNoQueriesSayWhy) {
  EXPECT_EQ(object_item(R"({"country":"us"})"), R"({"country":"us"}  ?a JSON object without app_id or item)");
  EXPECT_EQ(object_item("{}"), "{}  ?a JSON object without app_id or item");
  EXPECT_EQ(object_item(R"({"app_id":"","item":null})"),
            R"({"app_id":"","item":null}  ?a JSON object without app_id or item)");
  EXPECT_EQ(object_item(R"({"app_id":[7],"item":"com.a.b"})"),
            R"({"app_id":[7],"item":"com.a.b"}  ?app_id is not a text)");
  EXPECT_EQ(object_item(R"({"app_id":7})"), "7  ") << "a developer's ID may be a number";
  EXPECT_EQ(object_item(R"({"app_id":" com.a.b\u00a0"})"), "com.a.b  ");
  EXPECT_EQ(object_item(R"({"item":"com.a.b","country":"xx","lang":"en"})"),
            "com.a.b xx en?unknown country 'xx'");
  EXPECT_EQ(object_item(R"({"item":"com.a.b","country":["us"]})"), "com.a.b  ?country is not a text");
  EXPECT_EQ(object_item(R"({"item":"com.a.b","country":"eu"})"),
            "com.a.b eu ?'eu' is a group; expected one country");
  EXPECT_EQ(object_item(R"({"item":"com.a.b","lang":"tlh"})"),
            "com.a.b  tlh?unknown language 'tlh' (did you mean 'th'?)");
  for (const std::string line : {"{", "{nodot}", R"({"item":"com.a.b"} x)", R"({"item":"com.a.b")"})
    EXPECT_EQ(object_item(line), line + "  ?not valid JSON");
}

TEST(Items, OfAnObjectNoMoreThanTheItemIsKept) {
  const auto long_item = object_item("{\"item\":\"" + std::string(900'000, 'x') + "\"}");
  EXPECT_EQ(long_item, std::string(4096, 'x') + "  ");
  const auto too_long = object_item("{\"item\":\"com.a.b\",\"x\":\"" + std::string(1'100'000, 'x') + "\"}");
  EXPECT_TRUE(too_long.ends_with("…  ?a JSON object of more than 1 MiB")) << too_long.substr(0, 200);
  EXPECT_LT(too_long.size(), 200U);
}

TEST(Items, ArgumentsAreNoObjects) { EXPECT_FALSE(open_items({R"({"app_id":"com.a.b"})"})); }

TEST(Items, EmptyFilesHaveNone) {
  const Folder folder;
  write_file(folder.path("empty"), "");
  write_file(folder.path("blank"), "\n# nothing\n\n");
  EXPECT_EQ(all_items({"@" + folder.path("empty"), "@" + folder.path("blank")}), Strings{});
}

TEST(Items, FilesThatCannotBeOpenedAreRefused) {
  const Folder folder;
  const auto items = open_items({"com.a.b", "@" + folder.path("none")});
  ASSERT_FALSE(items);
  EXPECT_EQ(items.error().kind, ProgramError::invalid_option);
  EXPECT_NE(items.error().message.find("No such file"), std::string::npos);
  EXPECT_FALSE(open_items({"@"}));
}

TEST(Items, AnInputThatFailsIsToldOfAndTheRestGoesOn) {
  const Folder folder;
  const auto where = folder.where().string();
  EXPECT_EQ(all_items({"@" + where, "com.a.b"}), (Strings{"!Is a directory (" + where + ")", "com.a.b"}));
}

// What is read from stdin comes from a pipe, as long as this lives.
class StandardInputFrom {
 public:
  explicit StandardInputFrom(int fd) : saved_(::dup(STDIN_FILENO)) { ::dup2(fd, STDIN_FILENO); }
  StandardInputFrom(const StandardInputFrom&) = delete;
  StandardInputFrom& operator=(const StandardInputFrom&) = delete;
  ~StandardInputFrom() { ::dup2(saved_.get(), STDIN_FILENO); }

 private:
  util::Fd saved_;
};

TEST(Items, StdinIsReadWhereItIsAskedFor) {
  for (const auto& arguments : {Strings{}, Strings{"-"}}) {
    Pipe pipe;
    const StandardInputFrom redirected(pipe.out.get());
    util::write_all(pipe.in.get(), "com.a.b\ncom.c.d\n");
    pipe.in.close();
    EXPECT_EQ(all_items(arguments), (Strings{"com.a.b (stdin, line 1)", "com.c.d (stdin, line 2)"}));
  }
}

TEST(Items, AStdinThatStaysOpenIsWaitedFor) {
  Pipe pipe;
  const StandardInputFrom redirected(pipe.out.get());
  auto items = open_items({"-"});
  ASSERT_TRUE(items);
  Item item;
  EXPECT_EQ(items->next(item), Items::Pull::pending);
  EXPECT_EQ(items->ready_fd(), STDIN_FILENO);
  util::write_all(pipe.in.get(), "com.a.b\n");
  EXPECT_EQ(items->next(item), Items::Pull::item);
  EXPECT_EQ(item.text, "com.a.b");
  EXPECT_EQ(items->next(item), Items::Pull::pending);
  pipe.in.close();
  EXPECT_EQ(items->next(item), Items::Pull::end);
  EXPECT_EQ(items->ready_fd(), -1);
}

}  // namespace
}  // namespace playfast::cli
