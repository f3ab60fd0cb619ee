#include "output/format/encoder.hpp"
#include "output/format/indent.hpp"
#include "output/format/json.hpp"
#include "output/visible.hpp"

namespace playfast::output {
namespace {

class JsonLinesEncoder final : public Encoder {
 public:
  void begin(std::string& /*out*/, std::span<const record::Column> columns) override {
    objects_ = JsonObjects(columns);
  }
  void record(std::string& out, const record::Row& row) override {
    objects_.append(out, row);
    out += '\n';
  }

 private:
  JsonObjects objects_;
};

class JsonEncoder final : public Encoder {
 public:
  explicit JsonEncoder(bool for_terminal) : for_terminal_(for_terminal) {}

  void begin(std::string& out, std::span<const record::Column> columns) override {
    objects_ = JsonObjects(columns);
    out += '[';
  }
  void record(std::string& out, const record::Row& row) override {
    out += any_ ? ",\n" : "\n";
    if (for_terminal_) {
      std::string object;
      objects_.append(object, row);
      append_indented(out, escape_hidden(object), 1);
    } else {
      objects_.append(out, row);
    }
    any_ = true;
  }
  void end(std::string& out) override { out += any_ ? "\n]\n" : "]\n"; }

 private:
  JsonObjects objects_;
  bool for_terminal_;
  bool any_ = false;
};

}  // namespace

std::unique_ptr<Encoder> json_lines_encoder() { return std::make_unique<JsonLinesEncoder>(); }

std::unique_ptr<Encoder> json_encoder(bool for_terminal) {
  return std::make_unique<JsonEncoder>(for_terminal);
}

}  // namespace playfast::output
