#include "output/format/cell.hpp"

#include <cmath>

#include "output/format/json.hpp"

namespace playfast::output {
namespace {

// Numbers and truths look as in JSON; texts and nulls only inside lists.
class CellSink final : public record::Sink {
 public:
  void null() override {
    if (depth_ > 0) json_.null();
  }
  void boolean(bool value) override { json_.boolean(value); }
  void integer(std::int64_t value) override { json_.integer(value); }
  void number(double value) override {
    if (std::isfinite(value)) return json_.number(value);
    null();
  }
  void text(std::string_view value) override {
    if (depth_ > 0) return json_.text(value);
    cell.text = value;
    cell.is_text = true;
  }
  void begin_list() override {
    ++depth_;
    json_.begin_list();
  }
  void end_list() override {
    --depth_;
    json_.end_list();
  }
  void begin_object() override {
    ++depth_;
    json_.begin_object();
  }
  void key(std::string_view name) override { json_.key(name); }
  void end_object() override {
    --depth_;
    json_.end_object();
  }

  Cell cell;

 private:
  JsonSink json_{cell.text};
  int depth_ = 0;
};

}  // namespace

Cell cell_of(const record::Row& row, std::size_t index) {
  CellSink sink;
  row.write(index, sink);
  return std::move(sink.cell);
}

}  // namespace playfast::output
