#include "output/record_writer.hpp"

#include "output/json.hpp"

namespace playfast::output {

Result<bool> RecordWriter::write(const void* record) {
  line_.clear();
  append_json(line_, record, columns_);
  line_ += '\n';
  return destination_.write(line_);
}

}  // namespace playfast::output
