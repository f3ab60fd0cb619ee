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
  return sink_.write(text_);
}

Result<bool> Writer::finish() {
  begin();
  encoder_->end(text_);
  return sink_.write(text_);
}

}  // namespace playfast::output
