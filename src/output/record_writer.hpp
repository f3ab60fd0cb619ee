// Turns records into lines and sends them to their destination.
#pragma once

#include <string>
#include <vector>

#include "output/destination.hpp"
#include "record/field.hpp"

namespace playfast::output {

/// JSON Lines: one record, one line, one write.
class RecordWriter {
 public:
  RecordWriter(Destination& destination, std::vector<record::Column> columns)
      : destination_(destination), columns_(std::move(columns)) {}

  /// False: the reader has gone. Errors: output.
  Result<bool> write(const void* record);

 private:
  Destination& destination_;
  std::vector<record::Column> columns_;
  std::string line_;
};

}  // namespace playfast::output
