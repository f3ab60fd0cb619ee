#include "output/format/encoder.hpp"
#include "output/format/json.hpp"

namespace playfast::output {
namespace {

class JsonLinesEncoder final : public Encoder {
 public:
  void record(std::string& out, const record::Row& row) override {
    append_json(out, row);
    out += '\n';
  }
};

class JsonEncoder final : public Encoder {
 public:
  void begin(std::string& out, std::span<const record::Column> /*columns*/) override { out += '['; }
  void record(std::string& out, const record::Row& row) override {
    out += any_ ? ",\n" : "\n";
    append_json(out, row);
    any_ = true;
  }
  void end(std::string& out) override { out += any_ ? "\n]\n" : "]\n"; }

 private:
  bool any_ = false;
};

}  // namespace

std::unique_ptr<Encoder> json_lines_encoder() { return std::make_unique<JsonLinesEncoder>(); }

std::unique_ptr<Encoder> json_encoder() { return std::make_unique<JsonEncoder>(); }

}  // namespace playfast::output
