#include "output/format/json.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "hostile.hpp"
#include "store/app/fields.hpp"
#include "store/page_builder.hpp"
#include "store/seeded.hpp"
#include "util/utf8.hpp"

namespace playfast::output {
namespace {

std::string text_json(std::string_view text) {
  std::string out;
  JsonSink(out).text(text);
  return out;
}

std::string number_json(double value) {
  std::string out;
  JsonSink(out).number(value);
  return out;
}

std::string record_json(const App& app, const record::Columns<App>& columns) {
  std::string out;
  append_json(out, columns.row(app));
  return out;
}

TEST(JsonText, OrdinaryTextStandsForItself) {
  for (const auto text : {""sv, "plain ~ / text"sv, "Ünï 日本語 🎈"sv, "\u00A0\uFFFD\uFFFF\U0010FFFF"sv}) {
    EXPECT_EQ(text_json(text), '"' + std::string(text) + '"');
  }
}

TEST(JsonText, WhatJsonAndTerminalsReadIsEscaped) {
  EXPECT_EQ(text_json("\"\\/"), R"("\"\\/")");
  EXPECT_EQ(text_json("a\nb\rc\td"), R"("a\nb\rc\td")");
  EXPECT_EQ(text_json("\0\x01\x1b\x1f\x7f"sv), R"("\u0000\u0001\u001b\u001f\u007f")");
  EXPECT_EQ(text_json("\u0080\u009b\u009f"), R"("\u0080\u009b\u009f")");
  EXPECT_EQ(text_json("\u2027\u2028\u2029\u202A"), "\"\u2027\\u2028\\u2029\u202A\"");
}

TEST(JsonText, EveryCharacterComesBack) {
  std::string every;
  for (char32_t code = 0; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 37) {
    if (code < 0xD800 || code > 0xDFFF) util::append_utf8(every, code);
  }
  EXPECT_EQ(nlohmann::json::parse(text_json(every)).get<std::string>(), every);
}

// Plain bytes are looked at in groups: what is not plain is found at every place of one and behind it.
TEST(JsonText, EveryByteIsFoundAtEveryPlace) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const auto alone = text_json(std::string(1, static_cast<char>(byte)));
    for (std::size_t at = 0; at < 20; ++at) {
      std::string text(20, 'x');
      text[at] = static_cast<char>(byte);
      const auto expected =
          '"' + std::string(at, 'x') + alone.substr(1, alone.size() - 2) + std::string(19 - at, 'x') + '"';
      ASSERT_EQ(text_json(text), expected) << byte << " at " << at;
    }
  }
}

TEST(JsonText, InvalidBytesBecomeReplacements) {
  for (const auto bytes : invalid_utf8) {
    const auto json = text_json("a" + std::string(bytes) + "z");
    const auto back = nlohmann::json::parse(json).get<std::string>();
    EXPECT_TRUE(back.starts_with("a\uFFFD")) << json;
    EXPECT_TRUE(back.ends_with("z")) << json;
  }
  EXPECT_EQ(text_json("\xFF\xFE"), "\"\uFFFD\uFFFD\"");
  EXPECT_EQ(text_json("\xE2\x82\xAC\xE2\x82"), "\"€\uFFFD\uFFFD\"");
}

TEST(JsonText, HostileTextComesBackAndHoldsNothingThatActs) {
  for (const auto text : hostile_text) {
    const auto json = text_json(text);
    EXPECT_EQ(nlohmann::json::parse(json).get<std::string>(), text);
    for (const char c : json) EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) << json;
  }
}

TEST(JsonText, AnyBytesMakeValidJson) {
  storedouble::Seeded seeded(3);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (auto left = seeded.below(40); left > 0; --left) bytes += static_cast<char>(seeded.below(256));
    ASSERT_TRUE(nlohmann::json::accept(text_json(bytes)));
  }
}

TEST(JsonNumber, IsTheShortestThatComesBack) {
  EXPECT_EQ(number_json(0), "0");
  EXPECT_EQ(number_json(4), "4");
  EXPECT_EQ(number_json(4.625828), "4.625828");
  EXPECT_EQ(number_json(6.99), "6.99");
  for (const double value : {1e-7, 1e22, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, -2.5}) {
    EXPECT_EQ(nlohmann::json::parse(number_json(value)).get<double>(), value);
  }
}

TEST(JsonNumber, WhatIsNoNumberIsNull) {
  EXPECT_EQ(number_json(std::nan("")), "null");
  EXPECT_EQ(number_json(std::numeric_limits<double>::infinity()), "null");
}

TEST(JsonSink, SeparatesValuesAtEveryDepth) {
  std::string out;
  JsonSink sink(out);
  sink.begin_list();
  sink.begin_object();
  sink.key("a\"");
  sink.begin_list();
  sink.end_list();
  sink.key("b");
  sink.null();
  sink.end_object();
  sink.boolean(true);
  sink.integer(INT64_MIN);
  sink.begin_object();
  sink.end_object();
  sink.number(std::nan(""));
  sink.end_list();
  EXPECT_EQ(out, R"([{"a\"":[],"b":null},true,-9223372036854775808,{},null])");
}

TEST(AppendJson, ARecordHasEveryKeyInOrder) {
  const auto app = storedouble::demo_app("com.example.demo", "us", "en");
  const auto json = nlohmann::ordered_json::parse(record_json(app, store::app_columns()));
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) {
    if (key != "device_scores") keys.push_back(key);
    if (key == "device_scores") {
      for (const auto& [device, score] : value.items()) keys.push_back(key + '.' + device);
    }
  }
  std::vector<std::string> names;
  for (const auto& column : store::app_columns()) names.emplace_back(column.name);
  EXPECT_EQ(keys, names);
}

TEST(AppendJson, AnEmptyRecordIsNullsAndEmptyLists) {
  const auto json = nlohmann::json::parse(record_json(App{}, store::app_columns()));
  EXPECT_TRUE(json["score"].is_null());
  EXPECT_TRUE(json["histogram"].is_null());
  EXPECT_TRUE(json["device_scores"]["tv"].is_null());
  EXPECT_EQ(json["screenshots"], nlohmann::json::array());
  EXPECT_EQ(json["play_pass"], nullptr);
  EXPECT_EQ(json["title"], "");
}

TEST(AppendJson, ObjectsAreOpenedAndClosedWhereverTheyStand) {
  App app;
  app.title = "T";
  app.device_scores.tv = 4.5;
  const auto& all = store::app_columns();
  const auto column = [&](std::string_view name) {
    return *std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
  };
  const std::vector last{column("title"), column("device_scores.tv"), column("device_scores.phone")};
  EXPECT_EQ(record_json(app, all.pick(last)), R"({"title":"T","device_scores":{"tv":4.5,"phone":null}})");
  const std::vector first{column("device_scores.tv"), column("title")};
  EXPECT_EQ(record_json(app, all.pick(first)), R"({"device_scores":{"tv":4.5},"title":"T"})");
  const std::vector alone{column("device_scores.tv")};
  EXPECT_EQ(record_json(app, all.pick(alone)), R"({"device_scores":{"tv":4.5}})");
  EXPECT_EQ(record_json(app, all.pick({})), "{}");
}

}  // namespace
}  // namespace playfast::output
