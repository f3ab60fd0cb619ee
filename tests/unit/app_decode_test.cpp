#include "store/app/decode.hpp"

#include <gtest/gtest.h>

#include "decoded.hpp"

namespace playfast::store {
namespace {

TEST(Score, IsTheNumberOfItsPair) {
  EXPECT_EQ(decoded<Score>(R"(["4.3",4.29])"), "4.29");
  EXPECT_EQ(decoded<Score>(R"(["5",5])"), "5");
  EXPECT_EQ(decoded<ScoreText>(R"(["4.3",4.29])"), "4.3");
}

TEST(Score, ZeroMeansUnrated) {
  EXPECT_EQ(decoded<Score>(R"(["0.0",0])"), "nothing");
  EXPECT_EQ(decoded<ScoreText>(R"(["0.0",0])"), "nothing");
  for (const char* json : {"[]", "[null,null]"}) EXPECT_EQ(decoded<Score>(json), "nothing") << json;
}

TEST(Score, WhatIsNoScoreIsOther) {
  for (const char* json :
       {R"(["4.3","4.3"])", R"(["4.3"])", R"(["x",5.1])", R"(["x",-1])", R"(["x",1e300])", "4.3"}) {
    EXPECT_EQ(decoded<Score>(json), "other") << json;
    EXPECT_EQ(decoded<ScoreText>(json), "other") << json;
  }
  EXPECT_EQ(decoded<ScoreText>("[4.3,4.3]"), "other");
}

TEST(Histogram, HasFiveCountsOneStarFirst) {
  EXPECT_EQ(decoded<Histogram>(R"([null,["1",1],["2",2],["3",3],["4",4],["5",5]])"), "1;2;3;4;5");
}

TEST(Histogram, HolesAreZero) {
  EXPECT_EQ(decoded<Histogram>(R"([null,null,["2",2],[],["4",4]])"), "0;2;0;4;0");
  EXPECT_EQ(decoded<Histogram>(R"([null,["1",0],["2",0],["3",0],["4",0],["5",0]])"), "0;0;0;0;0");
}

TEST(Histogram, WithoutANumberThereIsNone) {
  EXPECT_EQ(decoded<Histogram>("[]"), "nothing");
  EXPECT_EQ(decoded<Histogram>(R"([null,["1"],["2"],null,null,null])"), "nothing");
}

TEST(Histogram, NegativeCountsAndOtherKindsAreOther) {
  EXPECT_EQ(decoded<Histogram>(R"([null,["1",1],["2",-2],["3",3],["4",4],["5",5]])"), "other");
  EXPECT_EQ(decoded<Histogram>("\"text\""), "other");
}

TEST(DeviceScore, IsTheOneOfItsKind) {
  const char* json = "[[2,[null,4.28]],[3,[null,4.5]],[5,[null,4]],[6,[null,3.75]]]";
  EXPECT_EQ(decoded<PhoneScore>(json), "4.28");
  EXPECT_EQ(decoded<TabletScore>(json), "4.5");
  EXPECT_EQ(decoded<ChromebookScore>(json), "4");
  EXPECT_EQ(decoded<TvScore>(json), "3.75");
}

TEST(DeviceScore, AKindThatIsNotThereHasNone) {
  EXPECT_EQ(decoded<TvScore>("[[2,[null,4.28]],null,[3]]"), "nothing");
  EXPECT_EQ(decoded<PhoneScore>("[[2,[null,0]]]"), "nothing");
  EXPECT_EQ(decoded<PhoneScore>("[]"), "nothing");
}

TEST(DeviceScore, OtherShapesAreOther) {
  EXPECT_EQ(decoded<PhoneScore>("7"), "other");
  EXPECT_EQ(decoded<PhoneScore>(R"([[2,"4.28"]])"), "other");
}

TEST(DeveloperId, FollowsIdInTheUrl) {
  EXPECT_EQ(decoded<DeveloperId>(R"("/store/apps/dev?id\u003d5700313618786177705")"), "5700313618786177705");
  EXPECT_EQ(decoded<DeveloperId>(R"("/store/apps/developer?id=A%2BB+Labs&hl=en")"), "A+B Labs");
  for (const char* json :
       {R"("/store/apps/dev")", R"("/store/apps/dev?x=1")", R"("/dev?id=")", "7", "[]", R"("")"}) {
    EXPECT_EQ(decoded<DeveloperId>(json), "other") << json;
  }
}

TEST(Categories, AreFoundAtAnyDepth) {
  EXPECT_EQ(decoded<Categories>(
                R"([[[["Games",[],"GAME","/g/1"],["Tag",[],null,"/g/2"]]],null,[["Deep",[],"X","/g/3"]]])"),
            "Games=GAME;Tag=null;Deep=X");
  EXPECT_EQ(decoded<Categories>(R"([[["Tools",[],"TOOLS"]]])"), "Tools=TOOLS");
}

TEST(Categories, ListsWithoutANameHaveNone) {
  EXPECT_EQ(decoded<Categories>("[]"), "nothing");
  EXPECT_EQ(decoded<Categories>(R"([[],[null],[["short","x"]]])"), "nothing");
  EXPECT_EQ(decoded<Categories>("\"Games\""), "other");
}

TEST(AvailabilityCode, IsTheFirstNumber) {
  EXPECT_EQ(decoded<AvailabilityCode>("[2]"), "available");
  EXPECT_EQ(decoded<AvailabilityCode>("[2,null,\"Early access\"]"), "available");
  EXPECT_EQ(decoded<AvailabilityCode>("[1]"), "preregister");
  for (const char* json : {"[]", "[3]", "[null,null,\"x\"]", "[0]"})
    EXPECT_EQ(decoded<AvailabilityCode>(json), "unavailable") << json;
  for (const char* json : {"2", "\"2\"", "true", "[[2]]", "[true]", "[\"2\"]", "[2.5]"})
    EXPECT_EQ(decoded<AvailabilityCode>(json), "other") << json;
}

TEST(IsFree, IsAPriceOfZero) {
  EXPECT_EQ(decoded<IsFree>("0"), "true");
  EXPECT_EQ(decoded<IsFree>("990000"), "false");
  for (const char* json : {"-1", "0.0", "\"0\"", "false", "[]"})
    EXPECT_EQ(decoded<IsFree>(json), "other") << json;
}

TEST(ChartRank, FollowsItsSign) {
  EXPECT_EQ(decoded<ChartRank>("\"#1\""), "1");
  EXPECT_EQ(decoded<ChartRank>("\"#200\""), "200");
  for (const char* json : {"1", "\"1\"", "\"#\"", "\"#0\"", "\"#-1\"", "\"#1st\"", "\"# 1\"",
                           "\"#99999999999999999999\"", "\"\""}) {
    EXPECT_EQ(decoded<ChartRank>(json), "other") << json;
  }
}

TEST(Permissions, KeepTheStoresOrderOfGroups) {
  EXPECT_EQ(
      decoded<Permissions>(
          R"([[["Storage",[],[[null,"read"],[null,"write"]]],["Place",[],[[null,"where"]]]],[["Other",[],[[null,"net"]]]],[[null,"push"]]])"),
      "Storage: read write;Place: where;Other: net;null: push");
}

TEST(Permissions, MayBeOfOneKindOnly) {
  EXPECT_EQ(decoded<Permissions>(R"([null,null,[[null,"push"]]])"), "null: push");
  EXPECT_EQ(decoded<Permissions>(R"([[],[["Other",[],[[null,"net"]]]]])"), "Other: net");
}

TEST(Permissions, GroupsWithoutAnyAreLeftOut) {
  EXPECT_EQ(decoded<Permissions>("[[],[],[]]"), "nothing");
  EXPECT_EQ(decoded<Permissions>(R"([[["Storage",[],[]],[null,[],[[null,"x"]]]]])"), "nothing");
  EXPECT_EQ(decoded<Permissions>("7"), "other");
}

TEST(SafetyStatements, JoinTheirDetails) {
  EXPECT_EQ(
      decoded<SafetyStatements>(
          R"([[[],"May share",[null,"Place &amp; name"]],[[],"Is \u003cb\u003esent\u003c/b\u003e encrypted"]])"),
      "May share: Place & name;Is sent encrypted");
  EXPECT_EQ(decoded<SafetyStatements>(R"([[[],""],[[],7],null])"), "nothing");
  EXPECT_EQ(decoded<SafetyStatements>("\"text\""), "other");
}

}  // namespace
}  // namespace playfast::store
