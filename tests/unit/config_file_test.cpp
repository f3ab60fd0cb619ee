#include "cli/options/config/config_file.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <algorithm>
#include <map>

#include "cli/options/option_table.hpp"
#include "cli/options/split.hpp"
#include "unit/files.hpp"

namespace playfast::cli {
namespace {

std::string mistake_in(std::string_view text) {
  const auto file = ConfigFile::parse(text, "/x/config.toml");
  return file ? "(accepted)" : file.error().message;
}

TEST(ConfigFile, KeysAreOptions) {
  EXPECT_EQ(
      mistake_in("rate = 2\nsort = 'rating'\n[list]\ncategory = 'GAME'\n[profiles.x.app]\nverify = true"),
      "(accepted)");
  EXPECT_EQ(mistake_in("\n\nrat = 2"), "/x/config.toml:3: unknown key 'rat' (did you mean 'rate'?)");
  EXPECT_EQ(mistake_in("base_url = 'https://a.example'"),
            "/x/config.toml:1: unknown key 'base_url' (did you mean 'base-url'?)");
  EXPECT_EQ(mistake_in("[reviews]\ncategory = 'GAME'"), "/x/config.toml:2: reviews has no option 'category'");
  EXPECT_EQ(mistake_in("[profiles.x.app]\nlimit = 1"), "/x/config.toml:2: app has no option 'limit'");
  EXPECT_EQ(mistake_in("[profiles.x]\nfoobar = 1"), "/x/config.toml:2: unknown key 'foobar'");
  EXPECT_EQ(mistake_in("[revews]\nlimit = 1"),
            "/x/config.toml:1: unknown section 'revews' (did you mean 'reviews'?)");
  EXPECT_EQ(mistake_in("[profile.x]"),
            "/x/config.toml:1: unexpected section 'x' in profile; sections are [COMMAND], [profiles.NAME] "
            "and [profiles.NAME.COMMAND]");
  EXPECT_EQ(mistake_in("reviews = 1"),
            "/x/config.toml:1: 'reviews' is a command: expected a section [reviews]");
  EXPECT_EQ(mistake_in("c = 4"), "/x/config.toml:1: unknown key 'c'") << "short names are none";
}

TEST(ConfigFile, SomeOptionsAreForOneRunOnly) {
  for (const char* key : {"config", "no-config", "profile", "print-config", "help", "version"}) {
    const auto text = std::string(key) + " = true";
    EXPECT_EQ(mistake_in(text), "/x/config.toml:1: '" + std::string(key) +
                                    "' cannot be set in a configuration file: it applies to one run (--" +
                                    key + ")");
  }
}

TEST(ConfigFile, ValuesAreCheckedLikeThoseOfTheCommandLine) {
  EXPECT_EQ(mistake_in("concurrency = 0"),
            "/x/config.toml:1: invalid value '0' for concurrency: expected 1 to 256");
  EXPECT_TRUE(mistake_in("country = ['us', 'uk']")
                  .starts_with("/x/config.toml:1: invalid value 'us,uk' for country: unknown country 'uk' "
                               "(did you mean 'gb'?)"));
  EXPECT_TRUE(mistake_in("[profiles.unused]\nrate = -1")
                  .starts_with("/x/config.toml:2: invalid value '-1' for rate: "));
  EXPECT_EQ(mistake_in("rate = true"), "/x/config.toml:1: invalid value 'true' for rate: expected N");
  EXPECT_EQ(mistake_in("rate = [1]"),
            "/x/config.toml:1: invalid value '1' for rate: expected one value, not a list");
  EXPECT_EQ(mistake_in("quiet = [true]"),
            "/x/config.toml:1: invalid value 'true' for quiet: expected true or false, not a list");
  EXPECT_EQ(mistake_in("quiet = 'maybe'"),
            "/x/config.toml:1: invalid value 'maybe' for quiet: expected true or false");
  EXPECT_EQ(mistake_in("quiet = 2"), "/x/config.toml:1: invalid value '2' for quiet: expected true or false");
  EXPECT_EQ(mistake_in("verbose = 2\nquiet = 'Yes'\nforce = 0"), "(accepted)");
  EXPECT_EQ(mistake_in("proxy = 'ftp://user:secret@a.example'").find("secret"), std::string::npos);
  EXPECT_EQ(mistake_in("cacert = '/no/such/file'"), "(accepted)") << "only a run that uses it needs it";
}

TEST(ConfigFile, TheFirstLineThatIsWrongIsReported) {
  EXPECT_TRUE(mistake_in("[list]\nx = 1\n[app]\ny = 1").starts_with("/x/config.toml:2: unknown key 'x'"));
  EXPECT_TRUE(mistake_in("zzz = 1\naaa = 1").starts_with("/x/config.toml:1: unknown key 'zzz'"));
  EXPECT_TRUE(
      mistake_in("[profiles.p]\nx = 1\n[app]\ny = 1").starts_with("/x/config.toml:2: unknown key 'x'"));
}

TEST(ConfigFile, TheMostSpecificSectionDecides) {
  const auto file = ConfigFile::parse(
      "rate = 1\n[app]\nrate = 2\n[profiles.p]\nrate = 3\n[profiles.p.app]\nrate = 4\n[profiles.q]\n", "f");
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->find("list", "", "rate")->text, "1");
  EXPECT_EQ(file->find("app", "", "rate")->text, "2");
  EXPECT_EQ(file->find("list", "p", "rate")->text, "3");
  EXPECT_EQ(file->find("app", "p", "rate")->text, "4");
  EXPECT_EQ(file->find("app", "p", "rate")->line, 7U);
  EXPECT_EQ(file->find("app", "q", "rate")->text, "2");
  EXPECT_EQ(file->find("app", "", "timeout"), nullptr);
}

// An option that is called like a command has a value, where the command has a section.
TEST(ConfigFile, AnOptionMayBeCalledLikeACommand) {
  const auto file = ConfigFile::parse(
      "[app]\ndb = 'a.db'\n[db]\ndb = 'b.db'\n[list]\ncollection = 'top-paid'\n[profiles.p]\ndb = 'p.db'\n"
      "[ranks]\nlist = 'red panda'\n[profiles.q.db]\ndb = 'q.db'\n",
      "f");
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->find("app", "", "db")->text, "a.db");
  EXPECT_EQ(file->find("db", "", "db")->text, "b.db");
  EXPECT_EQ(file->find("search", "", "db"), nullptr);
  EXPECT_EQ(file->find("search", "p", "db")->text, "p.db");
  EXPECT_EQ(file->find("db", "q", "db")->text, "q.db");
  EXPECT_EQ(file->find("ranks", "", "list")->text, "red panda");
  EXPECT_EQ(ConfigFile::parse("db = 'all.db'", "f")->find("changes", "", "db")->text, "all.db");
  EXPECT_EQ(mistake_in("db = true"), "/x/config.toml:1: invalid value 'true' for db: expected FILE");
  EXPECT_EQ(mistake_in("[countries]\ndb = 'x'"), "/x/config.toml:2: countries has no option 'db'");
  EXPECT_EQ(mistake_in("[profiles.x]\ndb = 'x'\n[profiles.x.db]\nquiet = true"),
            "/x/config.toml:3: cannot parse table header: cannot redefine existing string 'profiles.x.db' "
            "as table");
}

TEST(ConfigFile, NoOptionIsCalledLikeTheSectionOfProfiles) {
  EXPECT_EQ(find_option(all_option_rows(), "--profiles"), nullptr);
}

std::map<std::string, std::string> config_variables;
const char* config_environment(const char* name) {
  const auto found = config_variables.find(name);
  return found == config_variables.end() ? nullptr : found->second.c_str();
}

TEST(ConfigFile, TheDefaultIsInTheFolderForConfiguration) {
  const auto path = [](std::map<std::string, std::string> variables) {
    config_variables = std::move(variables);
    return default_config_path(&config_environment);
  };
  EXPECT_EQ(path({{"HOME", "/h"}, {"XDG_CONFIG_HOME", "/c"}}), "/c/playfast/config.toml");
  EXPECT_EQ(path({{"HOME", "/h"}}), "/h/.config/playfast/config.toml");
  EXPECT_EQ(path({{"HOME", "/h"}, {"XDG_CONFIG_HOME", "c"}}), "/h/.config/playfast/config.toml");
  EXPECT_EQ(path({{"XDG_CONFIG_HOME", ""}}), "");
  EXPECT_EQ(path({{"HOME", ""}}), "");
}

std::string loading_error(std::string path = {}, std::string profile = {}, bool none = false) {
  ConfigOptions options;
  options.path = std::move(path);
  options.profile = std::move(profile);
  options.none = none;
  const auto file = load_config(options, &config_environment);
  return file ? *file ? "(read)" : "(none)" : file.error().message;
}

TEST(ConfigFile, ADefaultFileMayBeMissingAndANamedOneMayNot) {
  const Folder folder;
  config_variables = {{"XDG_CONFIG_HOME", folder.where()}};
  EXPECT_EQ(loading_error(), "(none)");
  EXPECT_EQ(loading_error(folder.path("x")),
            "cannot read configuration file '" + folder.path("x") + "': No such file or directory");
  EXPECT_EQ(loading_error({}, "p"), "cannot read configuration file '" + folder.path("playfast/config.toml") +
                                        "': No such file or directory");
  EXPECT_EQ(loading_error(folder.where()),
            "cannot read configuration file '" + folder.where().string() + "': Is a directory");
  EXPECT_EQ(loading_error("/dev/zero"), "/dev/zero: larger than 1000000 bytes");
  EXPECT_EQ(loading_error("/dev/null"), "(read)");
  ::mkdir(folder.path("playfast").c_str(), 0700);
  write_file(folder.path("playfast/config.toml"), "[profiles.nightly]\n[profiles.x.app]\n");
  EXPECT_EQ(loading_error(), "(read)");
  EXPECT_EQ(loading_error({}, {}, true), "(none)");
  EXPECT_EQ(loading_error({}, "x"), "(read)");
  EXPECT_EQ(loading_error({}, "nigthly"), "unknown profile 'nigthly' (did you mean 'nightly'?); " +
                                              folder.path("playfast/config.toml") + " has nightly, x");
  EXPECT_EQ(loading_error({}, "x", true), "--profile cannot be used with --no-config");
}

}  // namespace
}  // namespace playfast::cli
