// Turns records into text and sends it to its destination.
#pragma once

#include <memory>
#include <string>

#include "output/destination.hpp"
#include "output/encoder.hpp"

namespace playfast::output {

/// One record, one write: a reader never sees half of one.
class RecordWriter {
 public:
  RecordWriter(Destination& destination, std::unique_ptr<Encoder> encoder)
      : destination_(destination), encoder_(std::move(encoder)) {}

  /// False: the reader has gone. Errors: output.
  Result<bool> write(const void* record);
  /// Writes what a format has after its records, and what it has before them if there were none.
  Result<bool> finish();

 private:
  void begin();

  Destination& destination_;
  std::unique_ptr<Encoder> encoder_;
  bool begun_ = false;
  std::string text_;
};

}  // namespace playfast::output
