// The reader of imported records: the input is lines, of which one reader takes all.
#include "cli/history/imported_row.hpp"

#include <stdlib.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "cli/history/entities.hpp"
#include "fuzz.hpp"
#include "history/database.hpp"
#include "history/series.hpp"
#include "output/format/json.hpp"
#include "util/text.hpp"

using namespace playfast;
using cli::ImportedRow;

namespace {

// A file that goes with the process.
class Store {
 public:
  // A record that was just added is unchanged, and one snapshot.
  void add_twice(const ImportedRow& row) {
    auto series = history::Series::open(*database_, row.entity(), row.names()).value();
    const auto added = series.add(row);
    if (!added) return fuzz::require(added.error().kind == ErrorKind::not_understood);
    const auto again = series.add(row).value();
    fuzz::require(again.seen == history::Seen::unchanged);
    fuzz::require(again.subject == added->subject && again.at == added->at);
    ++records_;
  }
  // Sets of fields, which no two inputs have in common, make it slow.
  bool is_full() const { return records_ >= 1'000; }

 private:
  static std::unique_ptr<history::Database> open() {
    auto folder = (std::filesystem::temp_directory_path() / "playfast-fuzz-XXXXXX").string();
    fuzz::require(::mkdtemp(folder.data()) != nullptr);
    auto database = history::Database::open(folder + "/db", cli::entities()).value();
    std::filesystem::remove_all(folder);
    return database;
  }

  std::unique_ptr<history::Database> database_ = open();
  int records_ = 0;
  history::Transaction transaction_ = history::Transaction::begin(database_->connection()).value();
};

// Only what a record has, as a command would have printed it.
class Printed final : public record::Row {
 public:
  explicit Printed(const ImportedRow& row) : row_(row) {
    for (std::size_t index = 0; index < row.columns().size(); ++index) {
      if (std::ranges::find(row.names(), row.columns()[index].name) == row.names().end()) continue;
      indexes_.push_back(index);
      columns_.push_back(row.columns()[index]);
    }
  }
  std::span<const record::Column> columns() const override { return columns_; }
  void write(std::size_t index, record::Sink& sink) const override { row_.write(indexes_[index], sink); }

 private:
  const ImportedRow& row_;
  std::vector<std::size_t> indexes_;
  std::vector<record::Column> columns_;
};

std::string print(const ImportedRow& row) {
  std::string text;
  output::append_json(text, Printed(row));
  return text;
}

// The number -0 is printed as it is, and read as the integer 0.
bool has_minus_zero(std::string_view text) {
  return std::ranges::any_of(std::array{"-0,", "-0]", "-0}"},
                             [&](const char* zero) { return text.find(zero) != std::string_view::npos; });
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static ImportedRow row;
  static ImportedRow same;
  static std::optional<Store> store;
  if (!store || store->is_full()) store.emplace();
  for (const auto line : util::split(fuzz::text_of(data, size), '\n')) {
    if (const auto read = row.read(line); !read) {
      fuzz::require(read.error().kind == ErrorKind::not_understood && !read.error().message.empty());
      continue;
    }
    for (const auto& column : row.columns())
      fuzz::require(row.entity().role_of(column.name) != history::Role::key ||
                    !row.text(column.name).empty());
    const auto printed = print(row);
    fuzz::require(fuzz::is_valid_utf8(printed));
    fuzz::require(same.read(printed).has_value());
    fuzz::require(&same.entity() == &row.entity() && same.names() == row.names());
    fuzz::require(print(same) == printed || has_minus_zero(printed));
    store->add_twice(row);
  }
  return 0;
}
