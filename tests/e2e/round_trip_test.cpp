// The page builder writes pages as the store does: a recording taken apart and rebuilt reads the same.
#include <gtest/gtest.h>
#include <fstream>

#include "page/datasets.hpp"
#include "store/app/page.hpp"
#include "store/page_builder.hpp"
#include "unit/recordings.hpp"

namespace e2e {
namespace {

using playfast::AppQuery;

std::string recorded_page(const std::string& name) {
  std::ifstream file(*playfast::recordings_dir() / "app" / (name + ".html"));
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Recording {
  std::string name;
  AppQuery query;
};

class RoundTrip : public testing::TestWithParam<Recording> {
 protected:
  void SetUp() override { PLAYFAST_NEED_RECORDINGS(); }

  playfast::page::JsonReader reader_;
};

TEST_P(RoundTrip, ARecordMadeIntoAPageReadsTheSame) {
  const auto& [name, query] = GetParam();
  const auto recorded = playfast::store::read_app_page(recorded_page(name), query, reader_);
  ASSERT_TRUE(recorded) << recorded.error().message;
  for (const bool sparse : {false, true}) {
    const auto page = storedouble::build_app_page(recorded->value, {.sparse = sparse}).str();
    const auto rebuilt = playfast::store::read_app_page(page, query, reader_);
    ASSERT_TRUE(rebuilt) << rebuilt.error().message;
    EXPECT_EQ(rebuilt->value, recorded->value) << (sparse ? "sparse" : "dense");
  }
}

TEST_P(RoundTrip, ARecordedPayloadInABuiltPageReadsTheSame) {
  const auto& [name, query] = GetParam();
  const auto html = recorded_page(name);
  const auto recorded = playfast::store::read_app_page(html, query, reader_);
  ASSERT_TRUE(recorded) << recorded.error().message;
  for (const auto& block : playfast::page::find_datasets(html)) {
    if (block.rpc != "Ws7gDc" || block.json.find("[[\"" + recorded->value.title) == std::string_view::npos)
      continue;
    const auto page = storedouble::build_page_around(std::string(block.json), recorded->value).str();
    const auto rebuilt = playfast::store::read_app_page(page, query, reader_);
    ASSERT_TRUE(rebuilt) << rebuilt.error().message;
    EXPECT_EQ(rebuilt->value, recorded->value);
    return;
  }
  FAIL() << "no block with the app in " << name;
}

INSTANTIATE_TEST_SUITE_P(
    Recordings, RoundTrip,
    testing::Values(Recording{"minecraft-us-en", {"com.mojang.minecraftpe", "us", "en"}},
                    Recording{"translate-us-en", {"com.google.android.apps.translate", "us", "en"}},
                    Recording{"edumarket-eg-en", {"com.raiseright.edumarketapp", "eg", "en"}},
                    Recording{"instagram-cn-zh-2022", {"com.instagram.android", "cn", "zh"}}),
    [](const auto& recording) {
      auto name = recording.param.name;
      std::replace(name.begin(), name.end(), '-', '_');
      return name;
    });

}  // namespace
}  // namespace e2e
