#include "page/protobuf.hpp"

#include <gtest/gtest.h>

#include <string>

namespace playfast::page {
namespace {

using namespace std::string_literals;

TEST(Protobuf, FieldsAreFoundAmongThoseOfOtherTypes) {
  // 1: varint 150; 2: "ab"; 3: eight bytes; 4: four bytes; 5: varint 1.
  const auto message = "\x08\x96\x01\x12\x02"s + "ab\x19" + "12345678\x25" + "1234\x28\x01";
  EXPECT_EQ(varint_field(message, 1), 150U);
  EXPECT_EQ(varint_field(message, 5), 1U);
  EXPECT_EQ(embedded_message(message, {2}), "ab");
  EXPECT_EQ(varint_field(message, 2), std::nullopt) << "of another type";
  EXPECT_EQ(embedded_message(message, {1}), std::nullopt);
  EXPECT_EQ(varint_field(message, 7), std::nullopt);
}

TEST(Protobuf, MessagesStandInMessages) {
  const auto message = "\x0A\x04\x12\x02\x08\x07"s;
  const auto inner = embedded_message(message, {1, 2});
  ASSERT_TRUE(inner);
  EXPECT_EQ(varint_field(*inner, 1), 7U);
  EXPECT_EQ(embedded_message(message, {1, 3}), std::nullopt);
  EXPECT_EQ(embedded_message(message, {}), message);
}

TEST(Protobuf, TheLastOfSeveralCounts) { EXPECT_EQ(varint_field("\x08\x01\x08\x02", 1), 2U); }

TEST(Protobuf, NumbersHaveUpToTenBytes) {
  EXPECT_EQ(varint_field("\x08\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"s, 1), ~std::uint64_t{0});
  EXPECT_EQ(varint_field("\x08"s + std::string(10, '\xFF') + "\x01", 1), std::nullopt);
}

TEST(Protobuf, ABrokenMessageHasNoFields) {
  EXPECT_EQ(varint_field("", 1), std::nullopt);
  for (const auto& rest :
       {"\x10"s, "\x10\x80"s, "\x12"s, "\x12\x05"s + "abcd", "\x19"s + "1234567", "\x25"s + "123", "\x13"s,
        "\x17"s, "\x12\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"s + "a"})
    EXPECT_EQ(varint_field("\x08\x01" + rest, 1), std::nullopt) << rest.size();
}

}  // namespace
}  // namespace playfast::page
