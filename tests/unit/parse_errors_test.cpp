// What the command line refuses, and how it says so; help and version.
#include <gtest/gtest.h>

#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "playfast/version.hpp"
#include "store/app_fields.hpp"

namespace playfast::cli {
namespace {

const char* no_environment(const char*) { return nullptr; }

Result<Invocation> parse(const std::vector<const char*>& arguments) {
  std::vector<const char*> all{"playfast"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return parse_command_line(all, &no_environment);
}

std::string message(const std::vector<const char*>& arguments) {
  const auto invocation = parse(arguments);
  if (invocation) return "(accepted)";
  EXPECT_EQ(invocation.error().kind, ErrorKind::invalid_option);
  EXPECT_EQ(invocation.error().message.find('\n'), std::string::npos) << invocation.error().message;
  return invocation.error().message;
}

std::string printed(const std::vector<const char*>& arguments) {
  const auto invocation = parse(arguments);
  EXPECT_TRUE(invocation);
  if (!invocation) return {};
  EXPECT_EQ(invocation->command, nullptr);
  return invocation->print;
}

TEST(ParseErrors, NoCommandAndUnknownCommands) {
  EXPECT_EQ(message({}), "no command; playfast --help lists them");
  EXPECT_EQ(message({"aap"}), "unknown command 'aap' (did you mean 'app'?); playfast --help lists them");
  EXPECT_EQ(message({"frobnicate"}), "unknown command 'frobnicate'; playfast --help lists them");
  EXPECT_EQ(message({""}), "unknown command ''; playfast --help lists them");
  EXPECT_EQ(message({"com.spotify.music"}),
            "unknown command 'com.spotify.music'; playfast --help lists them");
}

TEST(ParseErrors, UnknownOptionsAreNamedWithTheNearest) {
  EXPECT_EQ(message({"app", "--contry", "us"}), "unknown option --contry (did you mean '--country'?)");
  EXPECT_EQ(message({"app", "--contry=us"}), "unknown option --contry (did you mean '--country'?)");
  EXPECT_EQ(message({"app", "--frobnicate"}), "unknown option --frobnicate");
  EXPECT_EQ(message({"app", "-x"}), "unknown option -x");
}

TEST(ParseErrors, OptionsAreNotAbbreviated) {
  EXPECT_EQ(message({"app", "--count", "us"}), "unknown option --count (did you mean '--country'?)");
  for (const char* option : {"--conc", "--f", "--base", "--ver", "--Country", "-country", "--COUNTRY"}) {
    EXPECT_NE(message({"app", option, "us"}), "(accepted)") << option;
  }
}

TEST(ParseErrors, BadValuesNameTheirOption) {
  EXPECT_EQ(message({"app", "-c", "257"}), "--concurrency: '257' is not a whole number from 1 to 256");
  EXPECT_EQ(message({"app", "--concurrency=abc"}),
            "--concurrency: 'abc' is not a whole number from 1 to 256");
  EXPECT_EQ(message({"app", "--country", "us,,kr"}), "--country: empty item in 'us,,kr'");
  EXPECT_EQ(message({"app", "--country", "us", "--country", ""}), "--country: empty item in 'us,'");
  EXPECT_EQ(message({"app", "--fields", ""}), "--fields: empty value");
  EXPECT_EQ(message({"app", "-o", ""}), "--output: empty file name");
}

TEST(ParseErrors, ValuesOfTheMatrixAreRefused) {
  const std::vector<std::vector<const char*>> all{{"--country", "usa"},
                                                  {"--country", "U1"},
                                                  {"--country", ""},
                                                  {"--country", "us,kr,"},
                                                  {"--lang", "xx-INVALID_"},
                                                  {"--retries", "-5"},
                                                  {"--retries", "010"},
                                                  {"--retries", "0x10"},
                                                  {"--retries", "1e3"},
                                                  {"--retries", "5x"},
                                                  {"--retries", ""},
                                                  {"--retries", "99999999999999999999"},
                                                  {"--rate", "nan"},
                                                  {"--rate", "inf"},
                                                  {"--rate", "-1"},
                                                  {"--rate", "0"},
                                                  {"-c", "0"},
                                                  {"-c", "-1"},
                                                  {"-c", "257"},
                                                  {"-c=5"},
                                                  {"-o", ""},
                                                  {"--user-agent", "a\r\nb: c"},
                                                  {"--proxy", "file:///x"},
                                                  {"--base-url", "ftp://a.example"},
                                                  {"--base-url", "http://a.example"},
                                                  {"--cacert", "/no/such/file"},
                                                  {"--timeout", "0"},
                                                  {"--country"},
                                                  {"-c"},
                                                  {"--insecure"}};
  for (const auto& arguments : all) {
    auto with = arguments;
    with.insert(with.begin(), "app");
    with.push_back("--");  // so that an option without its value finds none
    with.push_back("com.a.b");
    EXPECT_NE(message(with), "(accepted)") << arguments.front() << ' ' << arguments.back();
  }
}

TEST(ParseErrors, ProxyPasswordsAreNotRepeated) {
  EXPECT_EQ(message({"app", "--proxy", "ftp://user:secret@p.example"}).find("secret"), std::string::npos);
}

TEST(Help, IsPrintedForTheProgramAndTheCommand) {
  for (const char* argument : {"--help", "-h", "help"}) {
    const auto text = printed({argument});
    for (const auto& command : commands()) EXPECT_NE(text.find(command.name), std::string::npos);
  }
  for (const auto& command : commands()) {
    const auto* const name = command.name.data();
    const std::vector<std::vector<const char*>> ways{
        {name, "--help"}, {name, "com.a.b", "-h"}, {"help", name}};
    for (const auto& arguments : ways) {
      const auto text = printed(arguments);
      for (const auto& row : option_rows(command)) {
        EXPECT_NE(text.find("--" + std::string(row.name)), std::string::npos) << row.name;
        EXPECT_NE(text.find(row.help), std::string::npos) << row.name;
      }
    }
  }
}

TEST(Help, OnUnknownCommandsIsAnError) {
  EXPECT_TRUE(message({"help", "frobnicate"}).starts_with("unknown command 'frobnicate'"));
}

TEST(Version, IsPrinted) {
  for (const char* argument : {"--version", "-V", "version"}) {
    EXPECT_TRUE(printed({argument}).starts_with("playfast " PLAYFAST_VERSION "\n")) << argument;
  }
  EXPECT_TRUE(printed({"app", "--version"}).starts_with("playfast " PLAYFAST_VERSION "\n"));
}

TEST(FieldsHelp, HasALineForEachField) {
  const auto text = fields_help(store::app_columns());
  for (const auto& column : store::app_columns()) {
    EXPECT_NE(text.find("\n" + std::string(column.name) + " "),
              column.name == "country" ? 0 : std::string::npos);
    EXPECT_NE(text.find(column.help), std::string::npos) << column.name;
  }
  EXPECT_TRUE(text.starts_with("country  "));
}

}  // namespace
}  // namespace playfast::cli
