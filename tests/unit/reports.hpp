// A database for tests of reports, made from JSON Lines.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "cli/history/importer.hpp"
#include "files.hpp"
#include "history/database.hpp"

namespace playfast::report {

inline bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// A record of an app on a day of 2026-01, with more keys: R"("score":4.5)".
inline std::string app_line(int day, std::string_view keys, std::string_view country = "us",
                            std::string_view app = "com.example.a") {
  return fmt::format(
      R"({{"app_id":"{}","country":"{}","lang":"en","fetched_at":"2026-01-{:02}T06:00:00Z",{}}})", app,
      country, day, keys);
}

inline std::string review_line(std::string_view id, std::string_view written, int score,
                               std::string_view app = "com.example.a") {
  return fmt::format(
      R"({{"app_id":"{}","lang":"en","review_id":"{}","score":{},"content":"Text","created_at":"{}",)"
      R"("fetched_at":"2026-01-31T06:00:00Z"}})",
      app, id, score, written);
}

/// The lines of a search on a day, its apps in their order.
inline std::vector<std::string> search_lines(int day, std::string_view term,
                                             const std::vector<std::string>& apps,
                                             std::string_view country = "us") {
  std::vector<std::string> lines;
  for (std::size_t place = 0; place < apps.size(); ++place)
    lines.push_back(fmt::format(
        R"({{"app_id":"{0}","country":"{1}","lang":"en","query":"{2}","rank":{3},"title":"T {0}",)"
        R"("fetched_at":"2026-01-{4:02}T06:00:00Z"}})",
        apps[place], country, term, place + 1, day));
  return lines;
}

class ReportDatabase {
 public:
  explicit ReportDatabase(const std::vector<std::string>& lines) {
    add(lines);
    database = history::Database::open_to_read(path).value();
  }

  const Folder folder;
  const std::string path = folder.path("db");
  std::unique_ptr<history::Database> database;

 private:
  void add(const std::vector<std::string>& lines) {
    auto importer = cli::Importer::open(path).value();
    for (const auto& line : lines) {
      const auto added = importer.add(line);
      EXPECT_TRUE(added) << line << ": " << added.error().message;
    }
    EXPECT_TRUE(importer.end_file());
    EXPECT_TRUE(importer.commit());
  }
};

/// 06:00 of a day of 2026-01, in seconds since 1970.
inline std::int64_t morning(int day) { return 1'767'225'600 + std::int64_t{86'400} * (day - 1) + 21'600; }

}  // namespace playfast::report
