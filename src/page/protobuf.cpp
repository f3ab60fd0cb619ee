#include "page/protobuf.hpp"

namespace playfast::page {
namespace {

struct WireField {
  std::uint64_t number = 0;
  std::optional<std::uint64_t> varint{};      ///< of a varint
  std::optional<std::string_view> message{};  ///< of what has a length
};

// Takes values off the front of a message.
class WireReader {
 public:
  explicit WireReader(std::string_view text) : text_(text) {}

  bool at_end() const { return text_.empty(); }

  /// Nothing where the message is broken.
  std::optional<WireField> next() {
    constexpr unsigned type_bits = 3;
    const auto key = varint();
    if (!key) return std::nullopt;
    WireField field{*key >> type_bits};
    switch (*key & 7U) {
      case 0:
        field.varint = varint();
        return field.varint ? std::optional(field) : std::nullopt;
      case 1:
        return bytes(8) ? std::optional(field) : std::nullopt;
      case 2: {
        const auto size = varint();
        if (size) field.message = bytes(*size);
        return field.message ? std::optional(field) : std::nullopt;
      }
      case 5:
        return bytes(4) ? std::optional(field) : std::nullopt;
      default:
        return std::nullopt;
    }
  }

 private:
  std::optional<std::uint64_t> varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto byte = bytes(1);
      if (!byte) return std::nullopt;
      const auto bits = static_cast<unsigned char>(byte->front());
      value |= static_cast<std::uint64_t>(bits & 0x7FU) << shift;
      if ((bits & 0x80U) == 0) return value;
    }
    return std::nullopt;
  }

  std::optional<std::string_view> bytes(std::uint64_t size) {
    if (size > text_.size()) return std::nullopt;
    const auto taken = text_.substr(0, size);
    text_.remove_prefix(size);
    return taken;
  }

  std::string_view text_;
};

// The last field of this number.
std::optional<WireField> find_field(std::string_view message, std::uint64_t number) {
  std::optional<WireField> found;
  for (WireReader reader(message); !reader.at_end();) {
    const auto field = reader.next();
    if (!field) return std::nullopt;
    if (field->number == number) found = field;
  }
  return found;
}

}  // namespace

std::optional<std::string_view> embedded_message(std::string_view message,
                                                 std::initializer_list<std::uint64_t> numbers) {
  for (const auto number : numbers) {
    const auto field = find_field(message, number);
    if (!field || !field->message) return std::nullopt;
    message = *field->message;
  }
  return message;
}

std::optional<std::uint64_t> varint_field(std::string_view message, std::uint64_t number) {
  const auto field = find_field(message, number);
  return field ? field->varint : std::nullopt;
}

}  // namespace playfast::page
