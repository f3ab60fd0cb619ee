#include "output/file/record_writer.hpp"

#include <utility>

namespace playfast::output {

void Writer::begin() {
  text_.clear();
  if (!std::exchange(begun_, true)) encoder_->begin(text_, columns_);
}

Result<bool> Writer::write_row(const record::Row& row) {
  begin();
  encoder_->record(text_, row);
  return write_text();
}

Result<bool> Writer::flush() {
  text_.clear();
  encoder_->flush(text_);
  return write_text();
}

// Nothing, while records are held back.
Result<bool> Writer::write_text() { return text_.empty() ? true : sink_.write(text_); }

Result<bool> Writer::finish() {
  begin();
  encoder_->end(text_);
  return sink_.write(text_);
}

}  // namespace playfast::output
