// Which reviews an output already has, for the streams that go on.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "output/format/encoder.hpp"
#include "page/json/document.hpp"
#include "record/review_stream.hpp"

namespace playfast::resume {

/// Reads records piece by piece and keeps the ids of the apps that are wanted.
class OutputScan {
 public:
  /// Of JSON Lines, or of our CSV or TSV with the ids in this column.
  explicit OutputScan(output::Format format = output::Format::jsonl, std::size_t id_column = 0)
      : format_(format), id_column_(id_column) {}

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
  void add_json_line(record::SeenReviews& seen, std::string_view line);
  void add_tsv_line(record::SeenReviews& seen, std::string_view line) const;
  void add_csv(record::SeenReviews& seen, std::string_view piece);
  void end_cell(record::SeenReviews& seen);

  std::map<std::string, App> apps_;
  page::JsonReader reader_;
  std::string line_;

  output::Format format_;
  std::size_t id_column_;
  std::string cell_;
  std::size_t column_ = 0;    ///< of the cell
  bool is_quoted_ = false;    ///< what comes next
  bool after_quote_ = false;  ///< that ended quoted text, unless another one follows
};

}  // namespace playfast::resume
