// Records as JSON.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "record/columns.hpp"

namespace playfast::output {

/// Writes values as JSON text, compact. Strings are valid UTF-8 whatever came in (invalid bytes
/// become U+FFFD); controls, DEL, C1 and U+2028/9 are escaped, losslessly.
class JsonSink final : public record::Sink {
 public:
  explicit JsonSink(std::string& out) : out_(out) {}

  void null() override;
  void boolean(bool value) override;
  void integer(std::int64_t value) override;
  void number(double value) override;
  void text(std::string_view value) override;
  void begin_list() override;
  void end_list() override;
  void begin_object() override;
  void key(std::string_view name) override;
  void end_object() override;

 private:
  void separate();

  std::string& out_;
  bool first_ = true;  ///< nothing stands yet in the innermost list or object, or a key just before
};

/// Writes records of the same columns as JSON objects. Columns whose names share what is before a dot stand
/// together and become one object. What stands between the values is the same in all records, and made once.
class JsonObjects {
 public:
  JsonObjects() = default;  ///< of no columns
  explicit JsonObjects(std::span<const record::Column> columns);

  /// Appends a record, which has these columns.
  void append(std::string& out, const record::Row& row) const;

 private:
  std::vector<std::string> before_;  ///< what stands before each value: all from the last one to its key
  std::string end_ = "{}";
};

/// Appends one record as such an object.
void append_json(std::string& out, const record::Row& row);

}  // namespace playfast::output
