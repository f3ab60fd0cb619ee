// Pages whose data is not as it should be: never a record without what every listing has.
#include <gtest/gtest.h>

#include "app_pages.hpp"
#include "store/app/fields.hpp"

namespace playfast::store {
namespace {

using storedouble::Json;

// The first `steps` steps of a field's path, from the root of its data block.
Json& place(Json& payload, const page::Path& path, std::size_t steps) {
  Json* at = &payload[1][2];
  for (std::size_t step = 0; step < steps; ++step) at = &(*at)[path.begin()[step]];
  return *at;
}

void expect_refused(const Json& payload, std::string_view field, const std::string& how) {
  const auto answer = read_page(page_around(payload));
  ASSERT_FALSE(answer) << field << ' ' << how;
  EXPECT_EQ(answer.error().kind, ErrorKind::not_understood) << field << ' ' << how;
  EXPECT_EQ(answer.error().field, field) << how;
  EXPECT_NE(answer.error().message.find(answer.error().path), std::string::npos) << answer.error().message;
  EXPECT_NE(answer.error().message.find(field), std::string::npos) << answer.error().message;
}

template <typename Check>
void for_each_required_place(Check check) {
  for (const auto& field : app_fields()) {
    if (!field.required) continue;
    const auto& path = field.paths[0];
    for (std::size_t steps = 1; steps <= path.size(); ++steps) check(field, path, steps);
  }
}

// Faults: F39
TEST(BrokenAppPage, ARequiredFieldReplacedByAnythingElseIsAnError) {
  for (const bool sparse : {false, true}) {
    const Json good = demo_payload(sparse);
    for_each_required_place([&](const auto& field, const page::Path& path, std::size_t steps) {
      for (const char* other : {"null", "7", "{}", "{\"x\":1}", "true", "1.5"}) {
        Json payload = good;
        place(payload, path, steps) = Json::parse(other);
        expect_refused(payload, field.name, std::to_string(steps) + " steps: " + other);
      }
    });
  }
}

TEST(BrokenAppPage, ARequiredFieldEmptiedIsAnError) {
  const Json good = demo_payload();
  for (const auto& field : app_fields()) {
    if (!field.required || field.name == "availability") continue;  // empty there: not offered
    Json payload = good;
    place(payload, field.paths[0], field.paths[0].size()) = "";
    expect_refused(payload, field.name, "empty");
  }
}

// Faults: F41
TEST(BrokenAppPage, AnArrayCutShortOfARequiredFieldIsAnError) {
  const Json good = demo_payload();
  for_each_required_place([&](const auto& field, const page::Path& path, std::size_t steps) {
    Json payload = good;
    auto& array = place(payload, path, steps - 1);
    const std::size_t length = path.begin()[steps - 1];
    while (array.size() > length) array.erase(array.size() - 1);
    const auto answer = read_page(page_around(payload));
    ASSERT_FALSE(answer) << field.name << " cut at step " << steps;
    EXPECT_FALSE(answer.error().field.empty()) << field.name << " cut at step " << steps;
    if (steps > 1) {
      EXPECT_EQ(answer.error().field, field.name);
    }
  });
}

TEST(BrokenAppPage, ErrorsNameTheWholePath) {
  Json payload = demo_payload();
  payload[1][2][79][0][0][2] = nullptr;
  EXPECT_EQ(read_page(page_around(payload)).error().path, "[1][2][79][0][0][2]");
}

// Faults: F41
TEST(BrokenAppPage, PayloadsThatAreNoMessageAreErrors) {
  for (const char* payload :
       {"null", "\"text\"", "{}", "7", "[]", "[[]]", "[null,[]]", "[null,[null,null,null]]", "[null,null]",
        "{\"2\":{\"3\":{}}}", "[null,{\"3\":7}]", "", "undefined", "[1,"}) {
    const auto answer = read_page(page_around(std::string(payload)));
    ASSERT_FALSE(answer) << payload;
    EXPECT_EQ(answer.error().kind, ErrorKind::not_understood) << payload;
  }
}

TEST(BrokenAppPage, TooDeepAndTooLargePayloadsAreErrors) {
  EXPECT_FALSE(read_page(page_around(std::string(1'000'000, '['))));
  EXPECT_FALSE(read_page(page_around("[\"" + std::string(5'000'000, 'x') + "\"]")));
}

// Faults: F39
TEST(BrokenAppPage, OptionalFieldsOfAnotherKindAreEmptyAndToldOf) {
  Json payload = demo_payload();
  payload[1][2][51][2][1] = "many";
  payload[1][2][145][0][1][0] = -1;
  payload[1][2][69] = "nobody";
  const auto answer = read_page(page_around(payload));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->value.ratings, std::nullopt);
  EXPECT_EQ(answer->value.updated, std::nullopt);
  EXPECT_EQ(answer->value.developer_email, std::nullopt);
  std::string observed;
  for (const auto& drift : answer->warnings) observed += drift.field + drift.path + ' ';
  EXPECT_NE(observed.find("ratings[1][2][51][2][1] "), std::string::npos) << observed;
  EXPECT_NE(observed.find("updated[1][2][145][0][1][0] "), std::string::npos) << observed;
  EXPECT_NE(observed.find("developer_email[1][2][69][1][0] "), std::string::npos) << observed;
}

TEST(BrokenAppPage, AnOptionalFieldThatIsGoneIsJustEmpty) {
  Json payload = demo_payload();
  payload[1][2][51] = nullptr;
  payload[1][2][10] = nullptr;
  const auto answer = read_page(page_around(payload));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->value.score, std::nullopt);
  EXPECT_EQ(answer->value.released, std::nullopt);
  EXPECT_TRUE(answer->warnings.empty());
}

TEST(BrokenAppPage, TheTranslatedDescriptionGoesFirst) {
  Json payload = demo_payload();
  payload[1][2][12] = Json::parse(R"([[[null,"translated"]]])");
  EXPECT_EQ(read_page(page_around(payload))->value.description, "translated");
  payload[1][2][12] = "moved";
  const auto answer = read_page(page_around(payload));
  EXPECT_EQ(answer->value.description_html, payload[1][2][72][0][1].get<std::string>());
  EXPECT_TRUE(answer->warnings.empty());
}

// Faults: F41
TEST(BrokenAppPage, ACutPageIsCutWhereverItIsCut) {
  const auto app = storedouble::demo_app(demo_id, "us", "en");
  const auto html = storedouble::build_app_page(app, small_layout()).str();
  ASSERT_TRUE(read_page(html));
  page::JsonReader reader;
  for (std::size_t size = 0; size < html.size(); ++size) {
    const auto answer = read_app_page(std::string_view(html).substr(0, size), {demo_id, "us", "en"}, reader);
    ASSERT_FALSE(answer) << "cut at " << size;
    ASSERT_EQ(answer.error().kind, ErrorKind::truncated) << "cut at " << size;
  }
}

}  // namespace
}  // namespace playfast::store
