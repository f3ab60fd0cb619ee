// Turns records into text and sends it where it goes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "output/file/text_sink.hpp"
#include "output/format/encoder.hpp"
#include "record/columns.hpp"

namespace playfast::output {

/// The part of a writer that does not depend on the record's type.
class Writer {
 public:
  /// Writes what the format has after the last record, and before the first if there were none.
  /// Errors: output.
  Result<bool> finish();

  /// Whether records are held back, for a look at the first ones.
  bool holds() const { return encoder_->holds(); }
  /// Writes what is held back. False: the reader has gone. Errors: output.
  Result<bool> flush();

 protected:
  Writer(TextSink& sink, std::unique_ptr<Encoder> encoder, std::span<const record::Column> columns,
         bool begun)
      : sink_(sink), encoder_(std::move(encoder)), columns_(columns.begin(), columns.end()), begun_(begun) {}
  ~Writer() = default;
  Writer(Writer&&) = default;

  Result<bool> write_row(const record::Row& row);

 private:
  void begin();
  Result<bool> write_text();

  TextSink& sink_;
  std::unique_ptr<Encoder> encoder_;
  std::vector<record::Column> columns_;
  bool begun_;  ///< what is in front of the records was written
  std::string text_;
};

/// One record, one write: a reader never sees half of one.
template <typename Record>
class RecordWriter final : public Writer {
 public:
  /// `begun`: the encoder has begun the text.
  RecordWriter(TextSink& sink, std::unique_ptr<Encoder> encoder, record::Columns<Record> columns,
               bool begun = false)
      : Writer(sink, std::move(encoder), columns, begun), columns_(std::move(columns)) {}

  /// False: the reader has gone. Errors: output.
  Result<bool> write(const Record& record) { return write_row(columns_.row(record)); }

 private:
  record::Columns<Record> columns_;
};

/// The same for rows whose columns are only known when the program runs.
class RowWriter final : public Writer {
 public:
  /// `columns` are those of the rows.
  RowWriter(TextSink& sink, std::unique_ptr<Encoder> encoder, std::span<const record::Column> columns,
            bool begun)
      : Writer(sink, std::move(encoder), columns, begun) {}

  /// False: the reader has gone. Errors: output.
  Result<bool> write(const record::Row& row) { return write_row(row); }
};

}  // namespace playfast::output
