#include "store/lists/entry_list.hpp"

#include <gtest/gtest.h>

#include "entry_items.hpp"

namespace playfast::store {
namespace {

using Strings = std::vector<std::string>;
const page::Path at_list{0, 1};

// What is read of a list, or the message of the error.
tl::expected<Answer<EntryList>, Error> read(const json& list) {
  const Payload payload(list.dump());
  EntryReader reader(entry_context());
  if (auto added = reader.add_list(payload.root(), at_list); !added)
    return tl::unexpected<Error>(std::move(added.error()));
  return std::move(reader).answer();
}

// The record of an item, with its warnings' fields under "drift".
json record_of(const json& item) {
  const auto answer = read(list_of({item}));
  if (!answer) return answer.error().message;
  auto record = written(answer->value.entries.at(0));
  for (const auto& drift : answer->warnings) record["drift"].push_back(drift.field + drift.path);
  return record;
}

// The same with something else at one place of the item.
json record_with(const std::string& place, const json& value) {
  auto item = full_item();
  item[json::json_pointer(place)] = value;
  return record_of(item);
}

TEST(EntryList, EachFieldIsReadFromItsPlace) {
  EXPECT_EQ(record_of(full_item()), json::parse(R"({
    "country": "kr", "lang": "ko", "source": "page", "query": "tea", "rank": 1, "app_id": "com.example.a",
    "url": "https://play.google.com/store/apps/details?id=com.example.a&hl=ko&gl=kr",
    "title": "Tea Timer", "developer": "Makers", "developer_id": null, "category": "Tools",
    "score": 4.25, "score_text": "4.3", "price": 2.99, "currency": "EUR", "price_text": "2,99\u00a0€",
    "free": false, "iap_range": "$0.99 per item", "installs": "50,000+", "content_rating": "Everyone",
    "availability": "available", "icon": "https://img.example/icon", "cover": "https://img.example/cover",
    "screenshots": ["https://img.example/1", "https://img.example/2"],
    "video": "https://img.example/film", "video_image": "https://img.example/poster",
    "description": "Brews.\n& rings.", "exact_match": false, "fetched_at": "2026-09-21T14:13:20Z"})"));
}

TEST(EntryList, WithoutAnOfferThereIsNoPriceAndItIsNotFree) {
  for (const json& offer : {json(), json::array(), json::array({nullptr, nullptr})}) {
    const auto record = record_with("/8", offer);
    for (const std::string name : {"price", "currency", "price_text", "free"})
      EXPECT_TRUE(record[name].is_null()) << name;
    EXPECT_FALSE(record.contains("drift")) << offer;
  }
  const auto free = record_with("/8/1/0/0", 0);
  EXPECT_EQ(free["price"], 0);
  EXPECT_EQ(free["free"], true);
}

TEST(EntryList, AnUnratedAppHasNoScoreAndIsNoDrift) {
  for (const std::string ratings : {"null", "[]", "[null]", "[null,null]"}) {
    const auto record = record_with("/4", json::parse(ratings));
    EXPECT_TRUE(record["score"].is_null()) << ratings;
    EXPECT_TRUE(record["score_text"].is_null()) << ratings;
    EXPECT_FALSE(record.contains("drift")) << ratings << record;
  }
}

TEST(EntryList, WhatIsOfAnotherKindIsToldAndLeftOut) {
  const auto record = record_with("/14", 7);
  EXPECT_TRUE(record["developer"].is_null());
  EXPECT_EQ(record["drift"], json::array({"developer[0][1][0][0][14]"}));
  EXPECT_EQ(record_with("/4/1", "high")["drift"],
            json::array({"score[0][1][0][0][4]", "score_text[0][1][0][0][4]"}));
}

// The places that make an item unreadable.
struct Unreadable {
  const char* place;
  const char* field;
  const char* path;  ///< in the item
};
constexpr Unreadable unreadable[]{{"/0/0", "app_id", "[0][0]"}, {"/3", "title", "[3]"}};

// Faults: F61
TEST(EntryList, AnItemWithoutIdOrTitleIsSkippedAndNamed) {
  for (const auto& [place, field, path] : unreadable) {
    for (const json& value : {json(), json(""), json(7)}) {
      auto item = full_item("com.example.b");
      item[json::json_pointer(place)] = value;
      item[14] = 7;
      const auto answer = read(list_of({full_item(), item, full_item("com.example.c"), item}));
      ASSERT_TRUE(answer) << answer.error().message;
      EXPECT_EQ(ids_of(*answer), (Strings{"com.example.a", "com.example.c"}));
      EXPECT_EQ(answer->value.entries[1].rank, 2);
      EXPECT_EQ(answer->value.skipped, 2U);
      ASSERT_EQ(answer->warnings.size(), 1U) << field << value;
      EXPECT_EQ(answer->warnings[0].kind, Drift::Kind::skipped);
      EXPECT_EQ(answer->warnings[0].field, field);
      EXPECT_EQ(answer->warnings[0].path, std::string("[0][1][1][0]") + path);
    }
  }
}

TEST(EntryList, WhereNoItemCanBeReadTheFirstIsNamed) {
  for (const auto& [place, field, path] : unreadable) {
    auto item = full_item();
    item[json::json_pointer(place)] = nullptr;
    const auto answer = read(list_of({item, item}));
    ASSERT_FALSE(answer) << field;
    EXPECT_EQ(answer.error().kind, ErrorKind::not_understood);
    EXPECT_EQ(answer.error().field, field);
    EXPECT_EQ(answer.error().message,
              std::string("list not understood: no ") + field + " at [0][1][0][0]" + path + " of its data");
  }
  for (const std::string odd : {"[null]", "[7]", "[[]]", "[[[]]]", "[\"x\"]"})
    EXPECT_FALSE(read(json::parse(odd))) << odd;
}

TEST(EntryList, AnAppThatCameBeforeIsPassedOver) {
  auto again = full_item();
  again[3] = "Other";
  const auto answer =
      read(list_of({full_item(), full_item("com.example.b"), again, full_item("com.example.A")}));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(ids_of(*answer), (Strings{"com.example.a", "com.example.b", "com.example.A"}));
  EXPECT_EQ(answer->value.entries[0].title, "Tea Timer");
  EXPECT_EQ(answer->value.entries[2].rank, 3);
}

TEST(EntryList, IsFilteredThenCutThenRanked) {
  const Payload payload(
      list_of({full_item("a.a"), full_item("b.b"), full_item("c.c"), full_item("d.d")}).dump());
  EntryReader reader(entry_context(), 2, [](const Entry& entry) { return entry.app_id != "a.a"; });
  ASSERT_TRUE(reader.add_list(payload.root(), at_list));
  EXPECT_TRUE(reader.is_full());
  const auto answer = std::move(reader).answer();
  ASSERT_TRUE(answer);
  EXPECT_EQ(ids_of(*answer), (Strings{"b.b", "c.c"}));
  EXPECT_EQ(answer->value.entries[0].rank, 1);
  EXPECT_EQ(answer->value.entries[1].rank, 2);
}

TEST(EntryList, LongerThanAnyTheStoreGivesIsNotUnderstood) {
  std::vector<json> items(1000, full_item());
  EXPECT_EQ(read(list_of(items))->value.entries.size(), 1U);
  items.push_back(full_item());
  EXPECT_EQ(read(list_of(items)).error().message, "list not understood: it has more than 1000 apps")
      << "also of apps that came before";
}

TEST(EntryList, ItemsNeedNotBeWrapped) {
  const auto answer = read(json::array({full_item(), json::array({full_item("com.example.b")}), old_item()}));
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(ids_of(*answer), (Strings{"com.example.a", "com.example.b", "com.example.old"}));
  EXPECT_TRUE(answer->warnings.empty());
}

TEST(EntryList, TheOldShapeGivesTheSameRecordLessWhatItLacks) {
  EXPECT_EQ(record_of(old_item()), json::parse(R"({
    "country": "kr", "lang": "ko", "source": "page", "query": "tea", "rank": 1, "app_id": "com.example.old",
    "url": "https://play.google.com/store/apps/details?id=com.example.old&hl=ko&gl=kr",
    "title": "Tea Kettle", "developer": "Makers", "developer_id": "123", "category": null,
    "score": 4.125, "score_text": "4.1", "price": 9.49, "currency": "USD", "price_text": "$9.49",
    "free": false, "iap_range": null, "installs": null, "content_rating": null, "availability": null,
    "icon": "https://img.example/icon", "cover": null, "screenshots": [], "video": null, "video_image": null,
    "description": null, "exact_match": false, "fetched_at": "2026-09-21T14:13:20Z"})"));
}

TEST(EntryList, InTheOldShapeNoOfferIsFreeAndATextInItsPlaceIsNotOutYet) {
  auto item = old_item();
  item[7] = nullptr;
  auto record = record_of(item);
  EXPECT_EQ(record["price"], 0);
  EXPECT_EQ(record["free"], true);
  EXPECT_TRUE(record["currency"].is_null());
  item[7] = json::parse(R"([[["COMING SOON"]]])");
  record = record_of(item);
  EXPECT_TRUE(record["price"].is_null());
  EXPECT_TRUE(record["free"].is_null());
  EXPECT_EQ(record["availability"], "preregister");
  item[7] = 7;
  record = record_of(item);
  EXPECT_TRUE(record["free"].is_null());
  EXPECT_EQ(record["drift"].size(), 4U) << record["drift"];
  item[6] = nullptr;
  item[7] = nullptr;
  EXPECT_TRUE(record_of(item)["score"].is_null());
}

TEST(EntryList, PartsAreOneListWithTheirOwnSourceAndTime) {
  const Payload first(list_of({full_item("a.a"), full_item("b.b")}).dump());
  const Payload second(json::array({old_item("b.b"), old_item("c.c")}).dump());
  EntryReader reader(entry_context());
  reader.begin_part(Source::page, Time(std::chrono::seconds(1)));
  ASSERT_TRUE(reader.add_list(first.root(), at_list));
  reader.begin_part(Source::rpc, Time(std::chrono::seconds(2)));
  ASSERT_TRUE(reader.add_list(second.root(), at_list));
  const auto answer = std::move(reader).answer();
  ASSERT_EQ(ids_of(*answer), (Strings{"a.a", "b.b", "c.c"}));
  EXPECT_EQ(answer->value.entries[1].source, Source::page);
  EXPECT_EQ(answer->value.entries[2].source, Source::rpc);
  EXPECT_EQ(answer->value.entries[2].fetched_at, Time(std::chrono::seconds(2)));
  EXPECT_EQ(answer->value.entries[2].rank, 3);
}

TEST(EntryList, NothingInItIsNoError) {
  const auto answer = read(json::array());
  ASSERT_TRUE(answer);
  EXPECT_TRUE(answer->value.entries.empty());
}

}  // namespace
}  // namespace playfast::store
