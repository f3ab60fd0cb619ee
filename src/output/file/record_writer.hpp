// Turns records into text and sends it to its destination.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "output/file/destination.hpp"
#include "output/format/encoder.hpp"
#include "record/columns.hpp"

namespace playfast::output {

/// The part of a writer that does not depend on the record's type.
class Writer {
 public:
  /// Writes what the format has after the last record, and before the first if there were none.
  /// Errors: output.
  Result<bool> finish();

 protected:
  Writer(Destination& destination, std::unique_ptr<Encoder> encoder, std::span<const record::Column> columns)
      : destination_(destination), encoder_(std::move(encoder)), columns_(columns.begin(), columns.end()) {}
  ~Writer() = default;
  Writer(Writer&&) = default;

  Result<bool> write_row(const record::Row& row);

 private:
  void begin();

  Destination& destination_;
  std::unique_ptr<Encoder> encoder_;
  std::vector<record::Column> columns_;
  bool begun_ = false;
  std::string text_;
};

/// One record, one write: a reader never sees half of one.
template <typename Record>
class RecordWriter final : public Writer {
 public:
  RecordWriter(Destination& destination, std::unique_ptr<Encoder> encoder, record::Columns<Record> columns)
      : Writer(destination, std::move(encoder), columns), columns_(std::move(columns)) {}

  /// False: the reader has gone. Errors: output.
  Result<bool> write(const Record& record) { return write_row(columns_.row(record)); }

 private:
  record::Columns<Record> columns_;
};

}  // namespace playfast::output
