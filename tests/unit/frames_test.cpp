#include "page/frames.hpp"

#include <gtest/gtest.h>

#include <string>

#include "store/batchexecute.hpp"

namespace playfast::page {
namespace {

const std::string prefix = ")]}'\n\n";

// "payload", "null", or the kind of error and its message; the frame's status after it.
std::string found(const std::string& answer, std::string_view rpc = "UsvDTd") {
  JsonReader reader;
  const auto frame = find_frame(answer, rpc, reader);
  if (!frame) return std::string(to_string(frame.error().kind)) + ": " + frame.error().message;
  if (frame->payload.present() && !frame->payload.is_text()) return "no text";
  std::string text(frame->payload.text().value_or("null"));
  if (const auto code = frame->status.at(0).integer()) text += ", status " + std::to_string(*code);
  if (frame->error) text += ", error " + std::to_string(*frame->error);
  return text;
}

std::string answer_of(const std::optional<std::string>& payload, bool lengths = false) {
  return *storedouble::rpc_answer("UsvDTd", payload, nullptr, lengths).body;
}

TEST(FindFrame, BothFramingsGiveThePayload) {
  EXPECT_EQ(found(answer_of("[1]", false)), "[1]");
  EXPECT_EQ(found(answer_of("[1]", true)), "[1]");
}

TEST(FindFrame, LengthsThatCountUtf16UnitsDoNotMislead) {
  // The emoji is four bytes and two units, the word four units of two bytes and more.
  const std::string payload = "[\"\U0001F389\U0001F389 \u0442\u0435\u0441\u0442 \uAC00\"]";
  EXPECT_EQ(found(answer_of(payload, true)), payload);
  EXPECT_EQ(found(answer_of(payload, true), "di"), "no_data: the answer has no part for di");
}

TEST(FindFrame, LengthsThatAreWrongDoNotMislead) {
  for (const std::string length : {"0", "1", "99999999999999999999999"}) {
    EXPECT_EQ(found(prefix + length + "\n[[\"wrb.fr\",\"UsvDTd\",\"[1]\"]]\n"), "[1]") << length;
  }
}

TEST(FindFrame, TheFrameMayStandAnywhere) {
  EXPECT_EQ(found(prefix + R"([["di",228],["wrb.fr","other","[2]"],["wrb.fr","UsvDTd","[1]"]])"), "[1]");
  EXPECT_EQ(found(prefix + "9\n[[\"di\",228]]\n9\n[[\"wrb.fr\",\"UsvDTd\",\"[1]\"]]\n"), "[1]");
}

TEST(FindFrame, TheFirstOfItsRpcCounts) {
  EXPECT_EQ(found(prefix + R"([["wrb.fr","UsvDTd","[1]"],["wrb.fr","UsvDTd","[2]"]])"), "[1]");
  EXPECT_EQ(found(prefix + R"([["wrb.fr","UsvDTd",null],["wrb.fr","UsvDTd","[2]"]])"), "null");
}

TEST(FindFrame, BracketsAndQuotesInTextsEndNothing) {
  EXPECT_EQ(found(prefix + R"([["wrb.fr","UsvDTd","[\"]]\\\"[\"]"]])"), R"(["]]\"["])");
  EXPECT_EQ(found(prefix + R"([["a\\"],["wrb.fr","UsvDTd","[1]"]])"), "[1]") << "an escaped backslash";
}

TEST(FindFrame, WithoutDataThereIsNoPayloadButAStatus) {
  EXPECT_EQ(found(answer_of(std::nullopt)), "null");
  EXPECT_EQ(found(answer_of(std::nullopt, true)), "null");
  EXPECT_EQ(found(prefix + R"([["wrb.fr","UsvDTd",null,null,null,[3],"generic"]])"), "null, status 3");
  EXPECT_EQ(found(prefix + R"([["wrb.fr","UsvDTd"]])"), "null");
}

TEST(FindFrame, APayloadThatIsNoTextIsNotTakenForNone) {
  for (const std::string payload : {"7", "[]", "true"})
    EXPECT_EQ(found(prefix + "[[\"wrb.fr\",\"UsvDTd\"," + payload + "]]"), "no text");
}

TEST(FindFrame, WithoutThePrefixItIsNoAnswer) {
  for (const std::string text : {")]}x", "<html>", R"([["wrb.fr","UsvDTd","[1]"]])", "\n)]}'\n[]"})
    EXPECT_EQ(found(text), "not_understood: not an RPC answer") << text;
}

TEST(FindFrame, OtherTextsBehindThePrefixAreNotUnderstood) {
  for (const std::string text : {"<html>", "{}", "null", "12\nx", "-1\n[]", "\"[]\"", "]", "\xFF"})
    EXPECT_EQ(found(prefix + text), "not_understood: an RPC answer in an unknown format") << text;
  EXPECT_TRUE(found(prefix + "[}]").starts_with("not_understood: a data block is not valid JSON"));
}

TEST(FindFrame, WhatIsOfAnotherRpcIsNotTakenForIt) {
  const std::string none = "no_data: the answer has no part for UsvDTd";
  for (const std::string array : {R"([["wrb.fr","oCPfdb","[1]"]])", "[]", "[[]]", "[1,null,{}]",
                                  R"([["wrb.fr"]])", R"([["other","UsvDTd","[1]"]])", R"([[1,2,3]])"})
    EXPECT_EQ(found(prefix + array), none) << array;
}

TEST(FindFrame, AnErrorFrameStandsInForTheOneThatIsMissing) {
  EXPECT_EQ(found(*storedouble::rpc_error(400).body), "null, error 400");
  EXPECT_EQ(found(prefix + R"([["er",null,null,null,null,"x"]])"), "null, error 0");
  EXPECT_EQ(found(prefix + R"([["er",null,null,null,null,400],["wrb.fr","UsvDTd","[1]"]])"), "[1]");
}

TEST(FindFrame, CutAnywhereBeforeItsEndItIsTruncated) {
  // What is said of the answer's end comes after the frame that counts: without it nothing is lost.
  for (const bool lengths : {false, true}) {
    const auto whole = answer_of("[\"a\\\"]\U0001F389\"]", lengths);
    const auto end = lengths ? whole.find("]]\n") + 2 : whole.size();
    for (std::size_t size = 0; size < end; ++size)
      ASSERT_TRUE(found(whole.substr(0, size)).starts_with("truncated: ")) << whole.substr(0, size);
    for (std::size_t size = end; size <= whole.size(); ++size)
      ASSERT_EQ(found(whole.substr(0, size)), "[\"a\\\"]\U0001F389\"]") << size;
  }
}

TEST(FindFrame, HostileNestingIsRefusedNotFollowed) {
  EXPECT_TRUE(found(prefix + std::string(1'000'000, '[')).starts_with("truncated: "));
  const auto deep = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_TRUE(found(prefix + deep).starts_with("not_understood: ")) << found(prefix + deep);
  std::string many;
  for (int at = 0; at < 50'000; ++at) many += "[]1";
  EXPECT_EQ(found(prefix + many), "no_data: the answer has no part for UsvDTd");
}

TEST(FindFrame, AnArrayBeyondTheCapIsTooLarge) {
  const auto large = "[\"" + std::string(JsonReader::max_size, 'x') + "\"]";
  EXPECT_TRUE(found(prefix + large).starts_with("too_large: "));
}

// Tag and payload of each frame, and the kind of the error that ended them.
std::string frames_of(const std::string& answer, FrameReading reading) {
  JsonReader reader;
  std::string text;
  const auto error = each_frame(
      answer, reader,
      [&](const Frame& frame) {
        text += std::string(frame.tag) + '=' + std::string(frame.payload.text().value_or("null")) + ' ';
        return true;
      },
      reading);
  if (!error) return text + std::string(to_string(error.error().kind));
  return *error ? text + std::to_string(**error) : text;
}

TEST(EachFrame, OneByOneGivesWhatAllAtOnceGive) {
  const std::string frame = R"(["wrb.fr","UsvDTd","[\"]]\\\"[\"]",null,null,null,"0"])";
  const std::string null_frame = R"(["wrb.fr","UsvDTd",null,null,null,[5],"1"])";
  for (const auto& [arrays, expected] : {
           std::pair<std::string, std::string>{"[" + frame + "," + null_frame + "]",
                                               R"(0=["]]\"["] 1=null )"},
           {"[" + frame + "\n,\r\n" + null_frame + R"(,["di",1],["er",null,null,null,null,400]])",
            R"(0=["]]\"["] 1=null 400)"},
           {"9\n[" + frame + "]\n9\n[" + null_frame + "]\n", R"(0=["]]\"["] 1=null )"},
           {"[]", ""},
           {"[[]]", ""},
           {"[[\"wrb.fr\",\"UsvDTd\",\"a\xFF\"]]", "=a\uFFFD "},
           {"", "truncated"},
           {"{}", "not_understood"},
       }) {
    for (const auto reading : {FrameReading::at_once, FrameReading::one_by_one})
      EXPECT_EQ(frames_of(prefix + arrays, reading), expected) << arrays;
  }
}

TEST(EachFrame, OneByOneHandsOnWhatComesBeforeACut) {
  const auto whole =
      prefix + R"([["wrb.fr","a","1",null,null,null,"0"],["wrb.fr","a","2",null,null,null,"1"]])";
  const auto second = whole.find(",[", prefix.size());
  for (auto size = second; size < whole.size() - 2; ++size)
    ASSERT_EQ(frames_of(whole.substr(0, size), FrameReading::one_by_one), "0=1 truncated") << size;
  EXPECT_EQ(frames_of(whole.substr(0, whole.size() - 1), FrameReading::one_by_one), "0=1 1=2 truncated");
  EXPECT_EQ(frames_of(whole.substr(0, second) + ",[}],[]]", FrameReading::one_by_one), "0=1 not_understood");
  EXPECT_EQ(frames_of(whole.substr(0, second) + ",7]", FrameReading::one_by_one), "0=1 not_understood");
}

}  // namespace
}  // namespace playfast::page
