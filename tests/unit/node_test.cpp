#include "page/json/node.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "payloads.hpp"

namespace playfast::page {
namespace {

TEST(Node, DenseMessagesAreReadByIndex) {
  const Payload payload(R"(["a",["b",[7]],null])");
  EXPECT_EQ(payload.root().at(0).text(), "a");
  EXPECT_EQ(payload.root().at({1, 1, 0}).integer(), 7);
  EXPECT_EQ(payload.root().at(Path{}).at(1).at(0).text(), "b");
}

TEST(Node, MissingIndexesAndNullsAreNothing) {
  const Payload payload(R"(["a",null,[]])");
  for (const Path& path : {Path{1}, Path{3}, Path{99}, Path{1, 0, 5}, Path{2, 0}, Path{2, 0, 0}}) {
    EXPECT_FALSE(payload.root().at(path).present()) << path.str();
    EXPECT_FALSE(payload.root().at(path).mismatch()) << path.str();
  }
  EXPECT_FALSE(Node().at(0).present());
  EXPECT_FALSE(Payload("null").root().present());
}

TEST(Node, AValueThatIsNoMessageIsAMismatch) {
  const Payload payload(R"(["text",7,true,1.5])");
  for (const Path& path : {Path{0, 0}, Path{1, 0}, Path{2, 3}, Path{3, 0}, Path{0, 0, 1, 2}}) {
    EXPECT_TRUE(payload.root().at(path).mismatch()) << path.str();
    EXPECT_FALSE(payload.root().at(path).present()) << path.str();
  }
}

TEST(Node, SparseFieldsStandInTheTrailingObjectByNumber) {
  const Payload payload(R"(["a",{"78":["id"],"141":"v"}])");
  EXPECT_EQ(payload.root().at(0).text(), "a");
  EXPECT_EQ(payload.root().at({77, 0}).text(), "id");
  EXPECT_EQ(payload.root().at(140).text(), "v");
  EXPECT_FALSE(payload.root().at(78).present());
  EXPECT_FALSE(payload.root().at(141).present());
}

TEST(Node, TheTrailingObjectIsNeverTheValueOfItsOwnIndex) {
  const Payload payload(R"(["a",{"78":"id"}])");
  EXPECT_FALSE(payload.root().at(1).present());
  const Payload own_number(R"(["a",{"2":"second","78":"id"}])");
  EXPECT_EQ(own_number.root().at(1).text(), "second");
}

TEST(Node, SparseMessagesNestInSparseMessages) {
  const Payload payload(R"([null,{"3":[{"5":{"1":["deep",{"9":4}]}}]}])");
  EXPECT_EQ(payload.root().at({2, 4, 0, 0}).text(), "deep");
  EXPECT_EQ(payload.root().at({2, 4, 0, 8}).integer(), 4);
  EXPECT_FALSE(payload.root().at({2, 3}).present());
}

TEST(Node, AMessageThatIsAllTailIsReadByNumber) {
  const Payload payload(R"({"1":"first","80":["x"]})");
  EXPECT_EQ(payload.root().at(0).text(), "first");
  EXPECT_EQ(payload.root().at({79, 0}).text(), "x");
  EXPECT_FALSE(payload.root().at(1).present());
  EXPECT_FALSE(payload.root().at(1).mismatch());
}

TEST(Node, NullInTheTrailingObjectIsNothing) {
  const Payload payload(R"(["a",{"78":null}])");
  EXPECT_FALSE(payload.root().at(77).present());
  EXPECT_FALSE(payload.root().at({77, 0}).mismatch());
}

TEST(Node, OnlyNumbersAreFieldNumbers) {
  const Payload payload(R"(["a",{"078":"padded"," 78":"spaced","+78":"signed","x":"named"}])");
  EXPECT_FALSE(payload.root().at(77).present());
}

TEST(Node, IntegersAreWholeAndFit) {
  const Payload payload(
      R"([0,-1,9223372036854775807,-9223372036854775808,9223372036854775808,1.5,5.0,"7",true,[1],null])");
  EXPECT_EQ(payload.root().at(0).integer(), 0);
  EXPECT_EQ(payload.root().at(1).integer(), -1);
  EXPECT_EQ(payload.root().at(2).integer(), INT64_MAX);
  EXPECT_EQ(payload.root().at(3).integer(), INT64_MIN);
  for (std::size_t at = 4; at <= 11; ++at) EXPECT_FALSE(payload.root().at(at).integer()) << at;
}

TEST(Node, NumbersAreNumbersOnly) {
  const Payload payload(R"([4.5,4,18446744073709551615,-3,"4.5",false,[4.5],null])");
  EXPECT_EQ(payload.root().at(0).number(), 4.5);
  EXPECT_EQ(payload.root().at(1).number(), 4.0);
  EXPECT_EQ(payload.root().at(2).number(), 18446744073709551615.0);
  EXPECT_EQ(payload.root().at(3).number(), -3.0);
  for (std::size_t at = 4; at <= 8; ++at) EXPECT_FALSE(payload.root().at(at).number()) << at;
}

TEST(Node, TextsAreTextsOnly) {
  const Payload payload(R"(["",7,["a"],{"1":"a"},null])");
  EXPECT_EQ(payload.root().at(0).text(), "");
  EXPECT_TRUE(payload.root().at(0).is_text());
  for (std::size_t at = 1; at <= 4; ++at) {
    EXPECT_FALSE(payload.root().at(at).text()) << at;
    EXPECT_FALSE(payload.root().at(at).is_text()) << at;
  }
}

TEST(Node, EachVisitsElementsButNotTheTail) {
  const Payload payload(R"([[1,null,"x",{"9":1}],"text",{"1":1}])");
  std::vector<bool> present;
  payload.root().at(0).each([&](const Node& child) { present.push_back(child.present()); });
  EXPECT_EQ(present, (std::vector{true, false, true}));
  std::size_t visited = 0;
  payload.root().at(1).each([&](const Node&) { ++visited; });
  payload.root().at(2).each([&](const Node&) { ++visited; });
  Node().each([&](const Node&) { ++visited; });
  EXPECT_EQ(visited, 0U);
}

TEST(Node, EachFieldHasItsIndexAndTheTailComesLast) {
  const Payload payload(R"(["a",null,{"9":1},"d",{"6":"f","2":"b","x":0,"0":0}])");
  std::vector<std::pair<std::size_t, bool>> fields;
  payload.root().each_field(
      [&](std::size_t index, const Node& node) { fields.emplace_back(index, node.present()); });
  EXPECT_EQ(fields, (std::vector<std::pair<std::size_t, bool>>{
                        {0, true}, {1, false}, {3, true}, {5, true}, {1, true}}));
}

TEST(Node, OnlyArraysHaveASize) {
  const Payload payload(R"([[1,null,{"9":1}],[],"text",{"1":1}])");
  EXPECT_EQ(payload.root().at(0).size(), 3U);
  for (std::size_t at = 1; at <= 3; ++at) EXPECT_EQ(payload.root().at(at).size(), 0U) << at;
}

TEST(Node, KnowsArrays) {
  const Payload payload(R"([[],"[]",{"1":1}])");
  EXPECT_TRUE(payload.root().at(0).is_array());
  EXPECT_FALSE(payload.root().at(1).is_array());
  EXPECT_FALSE(payload.root().at(2).is_array());
  EXPECT_FALSE(Node().is_array());
}

TEST(Path, IsWrittenInBrackets) {
  EXPECT_EQ((Path{57, 0, 12}).str(), "[57][0][12]");
  EXPECT_EQ(Path{}.str(), "");
}

}  // namespace
}  // namespace playfast::page
