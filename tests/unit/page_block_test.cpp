#include "store/page_block.hpp"

#include <gtest/gtest.h>

#include "store/page_blocks.hpp"

namespace playfast::store {
namespace {

using storedouble::DataBlock;
constexpr std::array<std::string_view, 2> usual{"ds:5", "ds:4"};

std::string page_of(const std::vector<DataBlock>& blocks, bool with_table = true) {
  return "<html><script>" + storedouble::routing_script(blocks, with_table) + "</script>" +
         storedouble::block_scripts(blocks, "n", true) + "</html>";
}

// The data of the blocks that are chosen.
std::string chosen(const std::string& html, std::string_view rpc = "lGYRle") {
  std::string all;
  for (const auto& block : blocks_of(html, rpc, usual)) all += block.json;
  return all;
}

TEST(PageBlock, IsTheOneOfTheRpcWhateverItsKey) {
  EXPECT_EQ(chosen(page_of({{"ds:4", "AAAAAa", "[1]", "[]", ""}, {"ds:9", "lGYRle", "[2]", "[]", ""}})),
            "[2]");
}

TEST(PageBlock, OfTheRpcGoesBeforeTheUsualKeyOfNone) {
  const DataBlock named{"ds:9", "lGYRle", "[2]", "[]", ""};
  const DataBlock unnamed{"ds:4", "", "[1]", "[]", ""};
  EXPECT_EQ(chosen("<html><script>" + storedouble::routing_script({named}, true) + "</script>" +
                   storedouble::block_scripts({unnamed, named}, "n", true) + "</html>"),
            "[2]");
}

TEST(PageBlock, ThereMayBeSeveral) {
  EXPECT_EQ(chosen(page_of({{"ds:1", "lGYRle", "[1]", "[]", ""}, {"ds:9", "lGYRle", "[2]", "[]", ""}})),
            "[1][2]");
  std::vector<DataBlock> many;
  for (int at = 0; at < 20; ++at) many.push_back({"ds:" + std::to_string(at), "lGYRle", "[7]", "[]", ""});
  EXPECT_EQ(blocks_of(page_of(many), "lGYRle", usual).size(), 8U) << "no page makes us read without end";
}

TEST(PageBlock, WithoutATableItIsTheUsualKey) {
  const std::vector<DataBlock> blocks{{"ds:3", "", "[1]", "[]", ""}, {"ds:4", "", "[2]", "[]", ""}};
  EXPECT_EQ(chosen(page_of(blocks, false)), "[2]");
}

TEST(PageBlock, OfAnotherRpcItIsNoneThoughItsKeyIsUsual) {
  EXPECT_EQ(chosen(page_of({{"ds:4", "AAAAAa", "[1]", "[]", ""}})), "");
  EXPECT_EQ(chosen("<html></html>"), "");
  EXPECT_EQ(chosen(""), "");
}

TEST(CheckWhole, APageEndsInHtml) {
  EXPECT_TRUE(check_whole("<html></html>"));
  for (const std::string cut : {"", "<html>", "<html></html"}) {
    const auto whole = check_whole(cut);
    ASSERT_FALSE(whole) << cut;
    EXPECT_EQ(whole.error().kind, ErrorKind::truncated);
  }
}

std::string kind_of(std::string_view html) {
  page::JsonReader reader;
  const auto page = check_unblocked(html, reader);
  return page ? "fine" : std::string(to_string(page.error().kind));
}

TEST(CheckUnblocked, FindsCutPagesAndBlockPages) {
  EXPECT_EQ(kind_of("<html>"), "truncated");
  EXPECT_EQ(kind_of(")]}'\n\n[[1]]"), "fine") << "no page, so not a cut one";
  EXPECT_EQ(kind_of("<html></html>"), "fine");
  EXPECT_EQ(kind_of("<html><p>unusual traffic</p></html>"), "fine");
  EXPECT_EQ(kind_of("<html><title>Sorry...</title><form action=\"/sorry/index\"></form></html>"), "blocked");
}

TEST(NoBlock, SaysWhatIsMissing) {
  EXPECT_EQ(no_block("a search", "lGYRle").value().message,
            "page not understood: it has no data block of a search (lGYRle)");
}

}  // namespace
}  // namespace playfast::store
