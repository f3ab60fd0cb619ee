#include "history/database.hpp"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

#include "histories.hpp"
#include "util/program_error.hpp"

namespace playfast::history {
namespace {

using Strings = std::vector<std::string>;

Error refused(const std::string& path) {
  const auto database = Database::open(path, cli::entities());
  EXPECT_FALSE(database) << path;
  if (database) return {};
  EXPECT_NE(database.error().message.find(path), std::string::npos) << database.error().message;
  return database.error();
}

TEST(Database, IsMadeAndOpenedAgain) {
  const Folder folder;
  const auto path = folder.path("db");
  ASSERT_TRUE(Database::open(path, cli::entities()));
  const auto schema = rows(path, "SELECT name, sql FROM sqlite_schema ORDER BY 1");
  ASSERT_TRUE(Database::open(path, cli::entities()));
  EXPECT_EQ(rows(path, "SELECT name, sql FROM sqlite_schema ORDER BY 1"), schema);
  EXPECT_EQ(folder.files(), 1U);
  EXPECT_EQ(rows(path, "PRAGMA integrity_check"), Strings{"ok"});
}

TEST(Database, AnEmptyFileIsANewDatabase) {
  const Folder folder;
  write_file(folder.path("db"), "");
  EXPECT_TRUE(Database::open(folder.path("db"), cli::entities()));
}

TEST(Database, EveryViewCanBeRead) {
  const Folder folder;
  const auto path = folder.path("db");
  ASSERT_TRUE(Database::open(path, cli::entities()));
  const auto views = rows(path, "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY 1");
  EXPECT_EQ(views.size(), 2 * cli::entities().size() + 2);
  for (const auto& view : views) EXPECT_EQ(rows(path, "SELECT * FROM \"" + view + '"'), Strings()) << view;
}

TEST(Database, TheViewOfLatestValuesHasTheFieldsOfTheRecord) {
  const Folder folder;
  ASSERT_TRUE(Database::open(folder.path("db"), cli::entities()));
  std::string names = "app_id country lang fetched_at";
  for (const auto& column : store::app_columns()) {
    if (cli::entity_of("app").is_stored(column.name)) names += ' ' + sql_name(column.name);
  }
  std::string columns;
  for (const auto& name : rows(folder.path("db"), "SELECT name FROM pragma_table_info('app_latest')"))
    columns += (columns.empty() ? "" : " ") + name;
  // The record has its keys among the others.
  EXPECT_EQ(columns.substr(columns.find("fetched_at")), names.substr(names.find("fetched_at")));
  EXPECT_EQ(
      rows(folder.path("db"),
           "SELECT name, type FROM pragma_table_info('app_latest') WHERE name IN ('score', 'free', 'title')"),
      (Strings{"title|TEXT", "score|REAL", "free|INTEGER"}));
}

TEST(Database, WhatIsNotOursIsRefusedAndNotTouched) {
  const Folder folder;
  const auto path = folder.path("other");
  write_file(path, std::string(5'000, 'x'));
  EXPECT_EQ(refused(path).kind, ProgramError::state);
  EXPECT_NE(refused(path).message.find("is not a database"), std::string::npos);
  EXPECT_EQ(read_file(path), std::string(5'000, 'x'));
  ::unlink(path.c_str());
  ASSERT_TRUE(Connection::open(path, Access::create).value()->run("CREATE TABLE theirs (a)"));
  const auto theirs = read_file(path);
  EXPECT_EQ(refused(path).kind, ProgramError::state);
  EXPECT_NE(refused(path).message.find("another program"), std::string::npos);
  EXPECT_EQ(read_file(path), theirs);
}

TEST(Database, ANewerVersionIsRefusedAndNotTouched) {
  const Folder folder;
  const auto path = folder.path("db");
  ASSERT_TRUE(Database::open(path, cli::entities()));
  ASSERT_TRUE(Connection::open(path, Access::write).value()->run("PRAGMA user_version = 2"));
  const auto newer = read_file(path);
  EXPECT_EQ(refused(path).kind, ProgramError::state);
  EXPECT_NE(refused(path).message.find("newer version"), std::string::npos);
  EXPECT_EQ(Database::open_to_read(path).error().kind, ProgramError::state);
  EXPECT_EQ(read_file(path), newer);
}

TEST(Database, ADamagedFileIsRefused) {
  const Folder folder;
  const auto path = folder.path("db");
  ASSERT_TRUE(Database::open(path, cli::entities()));
  auto content = read_file(path);
  write_file(path, content.substr(0, 4'096) + std::string(content.size() - 4'096, '\xAA'));
  EXPECT_EQ(refused(path).kind, ProgramError::state);
}

TEST(Database, APathThatCannotBeWrittenIsRefused) {
  const Folder folder;
  EXPECT_EQ(refused(folder.path("missing/db")).kind, ProgramError::output);
  EXPECT_EQ(refused(folder.path("")).kind, ProgramError::output);
  ASSERT_EQ(::mkfifo(folder.path("fifo").c_str(), 0600), 0);
  EXPECT_EQ(refused(folder.path("fifo")).kind, ProgramError::output);
  EXPECT_EQ(Database::open_to_read(folder.path("none")).error().kind, ProgramError::invalid_option);
  EXPECT_EQ(folder.files(), 1U);
}

TEST(Database, NamesThatSqliteTakesForOthersAreFiles) {
  const Folder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.where());
  EXPECT_TRUE(Database::open("file:a?mode=memory", cli::entities()));
  EXPECT_TRUE(Database::open(":memory:", cli::entities()));
  EXPECT_EQ(folder.files(), 2U);
  std::filesystem::current_path(before);
}

TEST(Database, ABusyOneIsRefusedOnceWaitingIsNotWanted) {
  const Folder folder;
  const auto path = folder.path("db");
  auto first = Database::open(path, cli::entities()).value();
  auto writing = Transaction::begin(first->connection()).value();
  int waits = 0;
  const auto second = Database::open(path, cli::entities(), [&] { return ++waits < 3; });
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ProgramError::state);
  EXPECT_NE(second.error().message.find("in use"), std::string::npos);
  EXPECT_EQ(waits, 3);
}

TEST(Database, AWriterWaitsForAnother) {
  const Folder folder;
  const auto path = folder.path("db");
  auto first = Database::open(path, cli::entities()).value();
  auto writing = std::make_optional(Transaction::begin(first->connection()).value());
  EXPECT_TRUE(Database::open(path, cli::entities(), [&] {
    writing.reset();
    return true;
  }));
}

TEST(Database, AFieldThatIsNewIsAdded) {
  const Folder folder;
  const auto path = folder.path("db");
  std::vector<Entity> fewer(cli::entities().begin(), cli::entities().end());
  std::vector<record::Column> columns;
  for (const auto& column : store::app_columns()) {
    if (column.name != "seller" && column.name != "price") columns.push_back(column);
  }
  fewer[0].columns = columns;
  fewer.pop_back();
  ASSERT_TRUE(Database::open(path, fewer));
  EXPECT_EQ(rows(path, "SELECT count(*) FROM pragma_table_info('app_latest') WHERE name = 'price'"),
            Strings{"0"});
  ASSERT_TRUE(Database::open(path, cli::entities()));
  EXPECT_EQ(rows(path, "SELECT type FROM pragma_table_info('app_latest') WHERE name = 'price'"),
            Strings{"REAL"});
  EXPECT_EQ(rows(path, "SELECT price FROM app_history"), Strings());
  EXPECT_EQ(rows(path, "SELECT count(*) FROM related_latest"), Strings{"0"});
  // The older program leaves them alone.
  const auto schema = rows(path, "SELECT name, sql FROM sqlite_schema ORDER BY 1");
  const auto older = Database::open(path, fewer);
  ASSERT_TRUE(older);
  EXPECT_EQ(rows((*older)->connection(), "SELECT name, sql FROM sqlite_schema ORDER BY 1"), schema);
}

TEST(Database, SetsOfFieldsAreSharedBetweenPrograms) {
  const Folder folder;
  const auto path = folder.path("db");
  auto one = Database::open(path, cli::entities()).value();
  auto other = Database::open(path, cli::entities()).value();
  EXPECT_EQ(one->set_of({1, 2}).value(), 1);
  EXPECT_EQ(other->set_of({1, 2, 3}).value(), 2);
  EXPECT_EQ(other->set_of({1, 2}).value(), 1);
  EXPECT_EQ(one->set_of({1, 2, 3}).value(), 2);
  EXPECT_EQ(one->set_of({}).value(), 0);
  EXPECT_EQ(one->fields_of(2).value(), (FieldIds{1, 2, 3}));
  EXPECT_EQ(one->fields_of(0).value(), FieldIds());
}

// A limit of the file size stands for a full disk.
class FullDisk {
 public:
  explicit FullDisk(std::uint64_t bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};

TEST(Database, AFullDiskHarmsNothing) {
  AppHistory history;
  history.add(app_at(day(0)));
  auto series =
      Series::open(*history.database, cli::entity_of("app"), names_of(store::app_columns())).value();
  std::string message;
  {
    const FullDisk disk(std::uint64_t{1} << 20U);
    for (int number = 1; message.empty(); ++number) {
      ASSERT_LT(number, 100);
      auto app = app_at(day(number), std::string(100'000, static_cast<char>('a' + number % 26)));
      auto transaction = Transaction::begin(history.database->connection()).value();
      auto added = series.add(store::app_columns().row(app)).map([](const Added&) {});
      if (added) added = transaction.commit();
      if (added) continue;
      message = added.error().message;
      EXPECT_EQ(added.error().kind, ProgramError::output);
    }
  }
  EXPECT_NE(message.find("cannot write " + history.folder.path("db")), std::string::npos) << message;
  EXPECT_EQ(history.rows("PRAGMA integrity_check"), Strings{"ok"});
  EXPECT_EQ(history.add(app_at(day(200))), Seen::changed);
}

TEST(Database, AReadOnlyFileIsRefused) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write everything";
  const Folder folder;
  const auto path = folder.path("db");
  ASSERT_TRUE(Database::open(path, cli::entities()));
  ASSERT_EQ(::chmod(path.c_str(), 0400), 0);
  EXPECT_EQ(refused(path).kind, ProgramError::output);
  EXPECT_TRUE(Database::open_to_read(path));
}

}  // namespace
}  // namespace playfast::history
