// Which reviews an output already has, for the streams that go on.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "page/json/document.hpp"
#include "record/review_stream.hpp"

namespace playfast::resume {

/// Reads records piece by piece and keeps the ids of the apps that are wanted.
class OutputScan {
 public:
  /// Of JSON Lines, or of our CSV with the ids in this column.
  explicit OutputScan(std::optional<std::size_t> csv_column = {}) : csv_column_(csv_column) {}

  /// The reviews that the output has of this app; filled by `add`.
  std::shared_ptr<record::SeenReviews> of(const std::string& app_id);
  /// The same, for an app whose streams are updated: none is forgotten, and what stands from this byte on is
  /// part of the update.
  std::shared_ptr<record::SeenReviews> of(const std::string& app_id, std::uint64_t update_from);
  /// The next bytes; the records in them are of this app and of a commit that begins at this place.
  void add(const std::string& app_id, std::uint64_t place, std::string_view piece);
  /// There are no more.
  void end();

 private:
  struct App {
    std::shared_ptr<record::SeenReviews> seen;
    std::optional<std::uint64_t> update_from = {};
  };

  void add_lines(record::SeenReviews& seen, std::string_view piece);
  void add_line(record::SeenReviews& seen, std::string_view line);
  void add_csv(record::SeenReviews& seen, std::string_view piece);
  void end_cell(record::SeenReviews& seen);

  std::map<std::string, App> apps_;
  page::JsonReader reader_;
  std::string line_;

  std::optional<std::size_t> csv_column_;
  std::string cell_;
  std::size_t column_ = 0;    ///< of the cell
  bool is_quoted_ = false;    ///< what comes next
  bool after_quote_ = false;  ///< that ended quoted text, unless another one follows
};

}  // namespace playfast::resume
