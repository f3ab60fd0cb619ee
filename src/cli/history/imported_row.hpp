// A record that is a line of JSON.
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "history/entity.hpp"
#include "playfast/error.hpp"
#include "record/columns.hpp"

namespace playfast::cli {

/// Reads lines as records. Errors: not_understood, for what is no record of ours.
class ImportedRow final : public record::Row {
 public:
  /// The line need not live on.
  Result<void> read(std::string_view line);

  const history::Entity& entity() const { return *entity_; }
  std::span<const record::Column> columns() const override { return entity_->columns; }
  void write(std::size_t index, record::Sink& sink) const override;

  /// The names of the columns that the record has.
  const std::vector<std::string_view>& names() const { return names_; }
  /// The value of a key, of text; empty without one.
  std::string_view text(std::string_view key) const;
  std::int64_t integer(std::string_view key) const;

 private:
  simdjson::dom::parser parser_;
  simdjson::dom::object object_;
  const history::Entity* entity_ = nullptr;
  std::vector<simdjson::dom::element> values_;  ///< by column
  std::vector<std::string_view> names_;
};

}  // namespace playfast::cli
