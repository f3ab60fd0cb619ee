// Pages made by the builder, through the real program: each field against what the builder was told.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "output/format/json.hpp"
#include "store/app/fields.hpp"

namespace e2e {
namespace {

using nlohmann::json;

struct Case {
  std::string name;
  std::string app_id;
  storedouble::PageLayout layout = {};
};

json told(const std::string& app_id) {
  std::string text;
  const auto app = storedouble::demo_app(app_id, "kr", "ko");
  playfast::output::append_json(text, playfast::store::app_columns().row(app));
  auto record = json::parse(text);
  record.erase("fetched_at");
  return record;
}

class BuiltPages : public testing::TestWithParam<Case> {};

TEST_P(BuiltPages, GiveWhatTheBuilderWasTold) {
  const auto& [name, app_id, layout] = GetParam();
  Double::Setup setup;
  setup.store.layout = layout;
  const Double store(setup);
  const auto ended = run(store.with({"app", app_id, "--country", "kr", "--lang", "ko"}));
  ASSERT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.err, "");
  auto record = json::parse(ended.out);
  EXPECT_TRUE(record.erase("fetched_at"));
  EXPECT_EQ(record, told(app_id));
}

storedouble::PageLayout shuffled_decoy() { return {.sparse = true, .decoy = true, .shuffle = 7}; }

INSTANTIATE_TEST_SUITE_P(
    Layouts, BuiltPages,
    testing::Values(Case{"Usual", "com.example.usual", {}},
                    Case{"Sparse", "com.example.sparse", {.sparse = true}},
                    Case{"BlockOf2022", "com.example.old", {.app_block = "ds:4"}},
                    Case{"Shuffled", "com.example.mixed", {.shuffle = 3}},
                    Case{"DecoyFirst", "com.example.decoy", {.decoy = true}},
                    Case{"DecoyIn2022", "com.example.decoyold", {.app_block = "ds:4", .decoy = true}},
                    Case{"AllAtOnce", "com.example.all", shuffled_decoy()},
                    Case{"NoRoutingTable", "com.example.unrouted", {.routing_table = false}}),
    [](const auto& one) { return one.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Apps, BuiltPages,
    testing::Values(Case{"PreRegistration", "com.example.preregister", {}},
                    Case{"UnavailableHere", "com.example.unavailable", {}},
                    Case{"UnavailableWithAnOffer", "com.example.unavailable.priced", {}},
                    Case{"NoOffer", "com.example.nooffer", {}}, Case{"OnSale", "com.example.onsale", {}},
                    Case{"Unrated", "com.example.unrated", {}},
                    Case{"NoScreenshots", "com.example.noshots", {}},
                    Case{"RightToLeft", "com.example.rtl", {}}, Case{"Emoji", "com.example.emoji", {}},
                    Case{"LongDescription", "com.example.long", {}}, Case{"Demo", "com.spotify.music", {}}),
    [](const auto& one) { return one.param.name; });

TEST(BuiltPagesShapes, HaveTheSizeAndTheTrapsOfRealOnes) {
  const auto page = storedouble::build_app_page(storedouble::demo_app("com.example.a", "us", "en")).str();
  EXPECT_GT(page.size(), 1'100'000U);
  EXPECT_LT(page.size(), 1'400'000U);
  const auto record = told("com.example.long");
  EXPECT_GT(record["description_html"].get<std::string>().size(), 55'000U);
  EXPECT_EQ(told("com.example.nooffer")["price"], json());
  EXPECT_EQ(told("com.example.unavailable")["availability"], "unavailable");
  EXPECT_EQ(told("com.example.preregister")["availability"], "preregister");
  EXPECT_NE(told("com.example.onsale")["original_price"], json());
}

}  // namespace
}  // namespace e2e
