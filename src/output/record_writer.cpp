#include "output/record_writer.hpp"

#include <utility>

namespace playfast::output {

void RecordWriter::begin() {
  text_.clear();
  if (!std::exchange(begun_, true)) encoder_->begin(text_);
}

Result<bool> RecordWriter::write(const void* record) {
  begin();
  encoder_->record(text_, record);
  return destination_.write(text_);
}

Result<bool> RecordWriter::finish() {
  begin();
  encoder_->end(text_);
  return destination_.write(text_);
}

}  // namespace playfast::output
