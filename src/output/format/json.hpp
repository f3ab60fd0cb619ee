// Records as JSON.
#pragma once

#include <string>

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

/// Appends a record as one JSON object. Columns whose names share what is before a dot stand
/// together and become one object.
void append_json(std::string& out, const record::Row& row);

}  // namespace playfast::output
