// What the command line refuses, and how it says so; help and version.
#include <gtest/gtest.h>

#include "cli/options/option_table.hpp"
#include "cli/options/parse.hpp"
#include "util/program_error.hpp"

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
  EXPECT_EQ(invocation.error().kind, ProgramError::invalid_option);
  EXPECT_EQ(invocation.error().message.find('\n'), std::string::npos) << invocation.error().message;
  return invocation.error().message;
}

// The command that runs, and its items.
std::string runs(const std::vector<const char*>& arguments) {
  const auto invocation = parse(arguments);
  EXPECT_TRUE(invocation);
  if (!invocation) return {};
  std::string text(invocation->command->name);
  for (const auto& item : invocation->options.selection.items) text += ' ' + item;
  return text;
}

// "app, reviews, …"
std::string listed(const std::vector<Word>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + std::string(word.name);
  return text;
}

std::string none_of_the_commands(const std::string& message) {
  return message + "; expected " + listed(command_words());
}

TEST(ParseErrors, NoCommandAndUnknownCommands) {
  EXPECT_EQ(message({}), "expected a command: " + listed(command_words()) + " (see playfast --help)");
  EXPECT_EQ(message({"aap"}), none_of_the_commands("unknown command 'aap' (did you mean 'app'?)"));
  EXPECT_EQ(message({"frobnicate"}), none_of_the_commands("unknown command 'frobnicate'"));
  EXPECT_EQ(message({""}), none_of_the_commands("unknown command ''"));
  EXPECT_EQ(message({"com.spotify.music"}),
            "unknown command 'com.spotify.music' (did you mean 'playfast app com.spotify.music'?)");
}

TEST(ParseErrors, CommandsOfOtherProgramsLeadToOurs) {
  EXPECT_EQ(message({"charts"}), none_of_the_commands("unknown command 'charts' (did you mean 'list'?)"));
  EXPECT_EQ(message({"chart"}), none_of_the_commands("unknown command 'chart' (did you mean 'list'?)"));
  EXPECT_EQ(message({"details"}), none_of_the_commands("unknown command 'details' (did you mean 'app'?)"));
  EXPECT_EQ(message({"help", "charts"}),
            none_of_the_commands("unknown COMMAND 'charts' (did you mean 'list'?)"));
}

TEST(ParseErrors, ArgumentsAreCounted) {
  EXPECT_EQ(message({"list", "GAME"}), "unexpected argument 'GAME' (did you mean '--category GAME'?)");
  EXPECT_EQ(message({"list", "top-paid"}),
            "unexpected argument 'top-paid' (did you mean '--collection top-paid'?)");
  EXPECT_EQ(message({"version", "1"}), "unexpected argument '1'");
  EXPECT_EQ(message({"help", "app", "list"}), "unexpected argument 'list': help takes one COMMAND");
  EXPECT_EQ(message({"completion", "bash", "zsh"}), "unexpected argument 'zsh': completion takes one SHELL");
  EXPECT_EQ(message({"completion"}), "completion needs a SHELL: bash, zsh or fish");
  EXPECT_TRUE(message({"schema"}).starts_with("schema needs a RECORD: app, review, entry, "));
}

TEST(ParseErrors, WordsThatAreNoneOfTheAllowedAreNamedWithTheNearest) {
  EXPECT_EQ(message({"completion", "bahs"}),
            "unknown SHELL 'bahs' (did you mean 'bash'?); expected bash, zsh, fish");
  EXPECT_EQ(message({"schema", "apps"}), "unknown RECORD 'apps' (did you mean 'app'?); expected " +
                                             listed(find_command("schema")->argument.words()));
  EXPECT_EQ(message({"help", "revews"}),
            none_of_the_commands("unknown COMMAND 'revews' (did you mean 'reviews'?)"));
}

TEST(ParseErrors, UnknownOptionsAreNamedWithTheNearest) {
  EXPECT_EQ(message({"app", "--contry", "us"}),
            "unknown option '--contry' (did you mean '--country'?); playfast app --help lists them");
  EXPECT_EQ(message({"app", "--contry=us"}),
            "unknown option '--contry' (did you mean '--country'?); playfast app --help lists them");
  EXPECT_EQ(message({"list", "--frobnicate"}),
            "unknown option '--frobnicate'; playfast list --help lists them");
  EXPECT_EQ(message({"app", "-x"}), "unknown option '-x'; playfast app --help lists them");
}

TEST(ParseErrors, OptionsAreNotAbbreviated) {
  EXPECT_EQ(message({"app", "--count", "us"}),
            "unknown option '--count' (did you mean '--country'?); playfast app --help lists them");
  for (const char* option : {"--conc", "--f", "--base", "--ver", "--Country", "-country", "--COUNTRY"}) {
    EXPECT_NE(message({"app", option, "us"}), "(accepted)") << option;
  }
}

TEST(ParseErrors, LongOptionsHaveTwoDashes) {
  EXPECT_EQ(message({"app", "-output", "file"}), "unknown option '-output' (did you mean '--output'?)");
  EXPECT_EQ(message({"app", "-country=us"}), "unknown option '-country=us' (did you mean '--country'?)");
  EXPECT_EQ(message({"app", "--user-agent", "-output", "com.a.b"}), "(accepted)");
  EXPECT_EQ(message({"app", "--user-agent", "--force=x", "com.a.b"}), "(accepted)");
  EXPECT_EQ(message({"app", "--user-agent", "--output=", "com.a.b"}), "(accepted)");
  EXPECT_EQ(message({"app", "o=x", "-", "--", "-output"}), "(accepted)");
}

TEST(ParseErrors, OptionsBeforeTheCommandAreThoseOfTheCommand) {
  EXPECT_EQ(message({"--country", "us", "countries"}),
            "unknown option '--country'; playfast countries --help lists them");
  EXPECT_EQ(message({"--contry", "us", "app"}),
            "unknown option '--contry' (did you mean '--country'?); playfast COMMAND --help lists them");
  EXPECT_EQ(message({"-c", "0", "app"}), "invalid value '0' for --concurrency: expected 1 to 256");
  EXPECT_EQ(message({"-output=x", "app"}), "unknown option '-output=x' (did you mean '--output'?)");
  EXPECT_EQ(message({"--force=1", "app"}), "--force takes no value");
  EXPECT_EQ(message({"-x", "app"}), "unknown option '-x'; playfast COMMAND --help lists them");
  EXPECT_EQ(message({"-qx", "app"}), "unknown option '-qx'; playfast COMMAND --help lists them");
  EXPECT_EQ(message({"--country", "us"}),
            "expected a command: " + listed(command_words()) + " (see playfast --help)");
  EXPECT_EQ(message({"-o"}), "expected a command: " + listed(command_words()) + " (see playfast --help)");
  EXPECT_EQ(message({"-o", "app"}),
            "expected a command: " + listed(command_words()) + " (see playfast --help)");
  EXPECT_EQ(message({"--", "app"}), none_of_the_commands("unknown command '--'"));
  EXPECT_EQ(message({"-", "app"}), none_of_the_commands("unknown command '-'"));
}

TEST(ParseErrors, HabitsOfOtherProgramsLeadToOurOptions) {
  const auto meant = [](std::string_view text, std::string_view ours) {
    return "unknown option '" + std::string(text) + "' (did you mean '" + std::string(ours) + "'?)";
  };
  EXPECT_TRUE(message({"app", "--json"}).starts_with(meant("--json", "-f json' or '-f jsonl")));
  EXPECT_TRUE(message({"--json", "app"}).starts_with(meant("--json", "-f json' or '-f jsonl")));
  EXPECT_TRUE(message({"app", "-j", "4"}).starts_with(meant("-j", "-f json' or '-c N")));
  EXPECT_TRUE(message({"reviews", "-n", "4"}).starts_with(meant("-n", "--limit")));
  EXPECT_EQ(message({"app", "-n"}), "unknown option '-n'; playfast app --help lists them")
      << "it has no limit";
}

TEST(ParseErrors, UnknownFieldsNameWhatTheyWereSetWith) {
  EXPECT_EQ(message({"countries", "--fields", "code,nmae"}),
            "invalid value 'code,nmae' for --fields: unknown field 'nmae' (did you mean 'name'?); "
            "--fields help lists them");
  const char* const arguments[] = {"playfast", "countries"};
  const auto invocation = parse_command_line(arguments, [](const char* name) -> const char* {
    return std::string_view(name) == "PLAYFAST_FIELDS" ? "code," : nullptr;
  });
  ASSERT_FALSE(invocation);
  EXPECT_EQ(invocation.error().message,
            "invalid value 'code,' for PLAYFAST_FIELDS: empty field name; --fields help lists them");
  EXPECT_EQ(message({"list", "--fields", "released", "--details"}), "(accepted)");
  EXPECT_NE(message({"list", "--fields", "released"}), "(accepted)");
}

TEST(ParseErrors, BadValuesNameTheirOption) {
  EXPECT_EQ(message({"app", "-c", "257"}), "invalid value '257' for --concurrency: expected 1 to 256");
  EXPECT_EQ(message({"app", "--concurrency=abc"}),
            "invalid value 'abc' for --concurrency: expected 1 to 256");
  EXPECT_EQ(message({"app", "--country", "us,,kr"}),
            "invalid value 'us,,kr' for --country: empty country; playfast countries lists them");
  EXPECT_EQ(message({"app", "--country", "us", "--country", ""}),
            "invalid value 'us,' for --country: empty country; playfast countries lists them");
  EXPECT_EQ(message({"app", "--fields", ""}),
            "invalid value '' for --fields: expected names of fields; --fields help lists them");
  EXPECT_EQ(message({"app", "-o", ""}), "invalid value '' for --output: expected a file name");
  EXPECT_EQ(message({"app", "--proxy", "http://user:secret@["}),
            "invalid value for --proxy: expected http://HOST:PORT, https://…, socks5://… or HOST:PORT");
}

TEST(ParseErrors, AnOptionWithoutItsValueTellsWhatItMayBe) {
  EXPECT_EQ(message({"app", "--country"}),
            "--country needs CODES: Countries to query, e.g. us,kr, eu or all [default: us]");
  EXPECT_EQ(message({"app", "-f"}),
            "--format needs FORMAT: Output format: jsonl, json, csv, tsv, table or card "
            "[default: from the extension of -o, else table or card on a terminal, jsonl elsewhere]");
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

TEST(Help, IsACommandByWhateverName) {
  for (const char* argument : {"--help", "-h", "help"}) EXPECT_EQ(runs({argument}), "help");
  for (const auto& command : commands()) {
    const auto* const name = command.name.data();
    for (const auto& arguments :
         std::vector<std::vector<const char*>>{{name, "--help"}, {name, "com.a.b", "-h"}, {"help", name}})
      EXPECT_EQ(runs(arguments), "help " + std::string(command.name));
  }
  EXPECT_EQ(runs({"app", "--retries", "wrong", "-h"}), "help app") << "whatever else is wrong";
  EXPECT_EQ(runs({"--help", "app"}), "help app");
  EXPECT_EQ(runs({"-qh"}), "help");
  EXPECT_EQ(runs({"--rate", "2", "--help"}), "help");
  EXPECT_EQ(runs({"--rate", "--help", "list", "-h"}), "help list");
}

TEST(Version, IsACommandByWhateverName) {
  for (const char* argument : {"--version", "-V", "version"}) EXPECT_EQ(runs({argument}), "version");
  EXPECT_EQ(runs({"app", "--version"}), "version");
  EXPECT_EQ(runs({"list", "-V", "GAME"}), "version");
  EXPECT_EQ(runs({"--rate", "2", "--version"}), "version");
  EXPECT_EQ(runs({"-V", "app", "com.a.b"}), "version");
}

}  // namespace
}  // namespace playfast::cli
