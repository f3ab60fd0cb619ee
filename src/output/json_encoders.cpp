#include "output/encoder.hpp"
#include "output/json.hpp"

namespace playfast::output {
namespace {

class JsonLinesEncoder final : public Encoder {
 public:
  explicit JsonLinesEncoder(std::vector<record::Column> columns) : columns_(std::move(columns)) {}

  void record(std::string& out, const void* record) override {
    append_json(out, record, columns_);
    out += '\n';
  }

 private:
  std::vector<record::Column> columns_;
};

class JsonEncoder final : public Encoder {
 public:
  explicit JsonEncoder(std::vector<record::Column> columns) : columns_(std::move(columns)) {}

  void begin(std::string& out) override { out += '['; }
  void record(std::string& out, const void* record) override {
    out += any_ ? ",\n" : "\n";
    append_json(out, record, columns_);
    any_ = true;
  }
  void end(std::string& out) override { out += any_ ? "\n]\n" : "]\n"; }

 private:
  std::vector<record::Column> columns_;
  bool any_ = false;
};

}  // namespace

std::unique_ptr<Encoder> json_lines_encoder(std::vector<record::Column> columns) {
  return std::make_unique<JsonLinesEncoder>(std::move(columns));
}

std::unique_ptr<Encoder> json_encoder(std::vector<record::Column> columns) {
  return std::make_unique<JsonEncoder>(std::move(columns));
}

}  // namespace playfast::output
