#include "store/lists/similar.hpp"

#include <gtest/gtest.h>

#include "clusters.hpp"

namespace playfast::store {
namespace {

using Strings = std::vector<std::string>;

const std::string path = "/store/apps/collection/cluster?gsr=x";

struct ReadSimilar {
  Result<SimilarPart> part;
  Result<Answer<EntryList>> answer;
};

// Of an answer with these sections, which is about this app.
ReadSimilar read_sections(const json& sections, const std::string& about = "com.example.demo") {
  const auto label = json::array({storedouble::section_label("details_page_stream_" + about)});
  const Payload payload(json::array({nullptr, {nullptr, sections, nullptr, json::array(), 0, label}}).dump());
  const SimilarQuery query{.app_id = "com.example.demo"};
  auto entries = similar_reader(query);
  entries.begin_part(Source::rpc, Time());
  auto part = read_similar(payload.root(), query, entries);
  return {std::move(part), std::move(entries).answer()};
}

json of_developer() {
  return cluster_section(21, json::array({full_item("com.example.same")}), "more_by_123", "", path);
}

TEST(ReadSimilar, TheClusterIsChosenByItsLabelNotItsTitle) {
  const auto similar = cluster_section(21, json::array({full_item()}), "similar_apps_GAME", "more", path);
  for (const json& sections :
       {json::array({of_developer(), similar}), json::array({similar, of_developer()})}) {
    const auto read = read_sections(sections);
    ASSERT_TRUE(read.part) << read.part.error().message;
    EXPECT_EQ(ids_of(*read.answer), Strings{"com.example.a"});
    EXPECT_EQ(read.part->token, "more");
    EXPECT_EQ(read.part->url, path);
    EXPECT_EQ(read.answer->value.entries[0].similar_to, "com.example.demo");
  }
}

TEST(ReadSimilar, WithoutALabelTheUrlDecides) {
  const auto similar = cluster_section(21, json::array({full_item()}), "", "", path);
  const auto other =
      cluster_section(21, json::array({full_item("com.example.same")}), "", "", "/store/apps/dev?id=1");
  const auto read = read_sections(json::array({other, similar}));
  EXPECT_EQ(ids_of(*read.answer), Strings{"com.example.a"});
}

TEST(ReadSimilar, AnotherLabelLeavesTheUrlAndNeitherIsNotUnderstood) {
  const auto items = json::array({full_item()});
  const auto renamed = cluster_section(21, items, "alike_apps_GAME", "", "https://play.google.com" + path);
  const auto read = read_sections(json::array({of_developer(), renamed}));
  EXPECT_EQ(ids_of(*read.answer), Strings{"com.example.a"});
  EXPECT_EQ(read.part->url, path);
  const auto unknown =
      read_sections(json::array({of_developer(), cluster_section(21, items, "alike_apps_GAME")}));
  EXPECT_EQ(unknown.part.error().kind, ErrorKind::not_understood);
}

TEST(ReadSimilar, MoreByIsNotSimilarAndNoneIsNoError) {
  for (const json& sections : {json(), json::array(), json::array({of_developer()})}) {
    const auto read = read_sections(sections);
    ASSERT_TRUE(read.part) << sections << read.part.error().message;
    EXPECT_TRUE(read.answer->value.entries.empty());
    EXPECT_EQ(read.part->token + read.part->url, "");
  }
}

TEST(ReadSimilar, NoPayloadIsNotFoundAndOddOnesAreNotUnderstood) {
  auto entries = similar_reader({});
  EXPECT_EQ(read_similar(page::Node(), {}, entries).error().kind, ErrorKind::not_found);
  for (const std::string odd : {"[]", "7", "[null,7]", "[null,[null,7]]"}) {
    const Payload payload(odd);
    EXPECT_EQ(read_similar(payload.root(), {}, entries).error().message,
              "similar apps not understood: no sections at [1][1] of the answer (ag2B9c)")
        << odd;
  }
  for (const std::string other : {"com.example.other", "com.example.demos", "com.example.demo.x"})
    EXPECT_EQ(read_sections(json::array({of_developer()}), other).part.error().kind, ErrorKind::wrong_item);
}

Result<std::string> read_cluster(const std::string& html, Strings* ids = nullptr) {
  page::JsonReader reader;
  auto entries = similar_reader({});
  auto token = read_cluster_page(html, entries, reader);
  if (ids != nullptr) *ids = ids_of(*std::move(entries).answer());
  return token;
}

TEST(ReadClusterPage, GivesTheAppsAndTheToken) {
  Strings ids;
  EXPECT_EQ(
      read_cluster(cluster_page(json::array({cluster_section(21, json::array({full_item(), full_item("b.b")}),
                                                             "similar_apps_GAME", "more")})),
                   &ids),
      "more");
  EXPECT_EQ(ids, (Strings{"com.example.a", "b.b"}));
  EXPECT_EQ(read_cluster(cluster_page(nullptr)), "");
  EXPECT_EQ(read_cluster(cluster_page(json::array({json::array({7})}))).error().message,
            "cluster not understood: no apps at [0][1][0] of the page's data (CNT7ob)");
  EXPECT_EQ(read_cluster("<html></html>").error().message,
            "page not understood: it has no data block of a cluster (CNT7ob)");
}

}  // namespace
}  // namespace playfast::store
