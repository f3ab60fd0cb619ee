#include "page/json/message.hpp"

#include <gtest/gtest.h>

#include <string>

#include "payloads.hpp"

namespace playfast::page {
namespace {

// What is at a path, in words.
template <typename Root>
std::string words(const Root& root, const Path& path) {
  const Node node = root.at(path);
  if (node.mismatch()) return "mismatch";
  if (!node.present()) return "missing";
  if (const auto text = node.text()) return std::string(*text);
  if (const auto number = node.integer()) return std::to_string(*number);
  return node.is_array() ? "array" : "object";
}

// Forms of messages: dense, sparse, all tail, with odd objects and keys, and what is no message.
constexpr std::string_view payloads[]{
    R"(["a",["b",[7]],null,"d"])",
    R"(["a",null,{"1":"no","2":"no","3":"own","4":["four",[4]],"600":"far","601":["farther"]}])",
    R"({"1":"first","3":["x",{"2":"y"}]})",
    R"(["a",{"3":"no tail"},"c",null])",
    R"(["a",{"3":"no tail"},"c",{"2":"filled","4":"own","5":"five"}])",
    R"([null,{"2":"one","2":"two","02":"no","+3":"no"," 3":"no","3 ":"no","":"no","x":"no","0":"no"}])",
    R"([null,{"18446744073709551617":"no","99999999999999999999999":"no","2":null}])",
    R"([])",
    R"({})",
    R"("text")",
    R"(7)",
    R"(null)",
};

TEST(Message, FindsWhatItsNodeFinds) {
  Message message;
  for (const auto json : payloads) {
    const Payload payload(json);
    message.read(payload.root());
    EXPECT_EQ(words(message, {}), words(payload.root(), {})) << json;
    for (const std::uint16_t index :
         std::initializer_list<std::uint16_t>{0, 1, 2, 3, 4, 5, 511, 512, 599, 600}) {
      for (const auto& path : {Path{index}, Path{index, 0}, Path{index, 1}, Path{index, 1, 0}}) {
        EXPECT_EQ(words(message, path), words(payload.root(), path)) << json << path.str();
      }
    }
  }
}

TEST(Message, IsNothingBeforeItIsRead) {
  EXPECT_FALSE(Message().at({0}).present());
  EXPECT_FALSE(Message().at({0}).mismatch());
}

}  // namespace
}  // namespace playfast::page
