#include "page/datasets.hpp"

#include <gtest/gtest.h>

#include <string>

namespace playfast::page {
namespace {

std::string block(const std::string& key, const std::string& json) {
  return "<script nonce=\"n\">AF_initDataCallback({key: '" + key + "', hash: '7', data:" + json +
         ", sideChannel: {}});</script>";
}

std::string table(const std::string& rows) {
  return "<script>var AF_initDataKeys = [\"ds:0\"]; var AF_dataServiceRequests = {" + rows +
         "}; var AF_initDataChunkQueue = [];</script>";
}

// "ds:5 Ws7gDc [1] | ds:6  [2]"
std::string blocks_of(const std::string& html) {
  std::string all;
  for (const auto& dataset : find_datasets(html)) {
    if (!all.empty()) all += " | ";
    all += std::string(dataset.key) + ' ' + std::string(dataset.rpc) + ' ' + std::string(dataset.json);
  }
  return all;
}

TEST(FindDatasets, AreGivenInPageOrder) {
  EXPECT_EQ(
      blocks_of("<html>" + block("ds:9", "[1]") + "text" + block("ds:0", "{}") + block("ds:12", "null")),
      "ds:9  [1] | ds:0  {} | ds:12  null");
}

TEST(FindDatasets, APageWithoutAnyHasNone) {
  EXPECT_EQ(blocks_of(""), "");
  EXPECT_EQ(blocks_of("<html>AF_initDataCallback</html>"), "");
  EXPECT_EQ(blocks_of("AF_initDataCallback({"), "");
}

TEST(FindDatasets, TheTableSaysWhoseTheyAre) {
  const auto rows = table(
      "'ds:0' : {id:'T6C6Se',request:[]},'ds:2' : {id:'X5bnOb',ext: 1.59168981E8 ,request:[]},"
      "'ds:5' : {id:'Ws7gDc',request:[null,[[\"com.a.b\",7]]]}");
  const auto blocks = block("ds:5", "[5]") + block("ds:2", "[2]") + block("ds:3", "[3]");
  EXPECT_EQ(blocks_of(rows + blocks), "ds:5 Ws7gDc [5] | ds:2 X5bnOb [2] | ds:3  [3]");
  EXPECT_EQ(blocks_of(blocks + rows), "ds:5 Ws7gDc [5] | ds:2 X5bnOb [2] | ds:3  [3]");
}

TEST(FindDatasets, ATableInAnotherFormIsNone) {
  const auto data = block("ds:5", "[5]");
  for (const char* rows :
       {"\"ds:5\" : {id:'Ws7gDc'}", "ds:5 : {id:'Ws7gDc'}", "'ds:5':{id:'Ws7gDc'}",
        "'ds:5' : {id:\"Ws7gDc\"}", "'ds:55' : {id:'Ws7gDc'}", " : {id:'Ws7gDc'}", "'ds:5' : {id:'Ws7gDc"}) {
    EXPECT_EQ(blocks_of(table(rows) + data), "ds:5  [5]") << rows;
  }
  EXPECT_EQ(blocks_of("var AF_dataServiceRequests = {'ds:5' : {id:'Ws7gDc'}" + data), "ds:5  [5]");
}

TEST(FindDatasets, WhatIsNotOfTheFormIsPassedOver) {
  const auto good = block("ds:1", "[1]");
  for (const char* bad : {
           "AF_initDataCallback({key: 'ds:5', hash: '7', data:[5]});</script>",          // no sideChannel
           "AF_initDataCallback({key: 'ds:5', hash: '7', sideChannel: {}});</script>",   // no data
           "AF_initDataCallback({hash: '7', data:[5], sideChannel: {}});</script>",      // no key
           "AF_initDataCallback({key: \"ds:5\", data:[5], sideChannel: {}});</script>",  // other quotes
           "AF_initDataCallback({key: '', hash: '7', data:[5], sideChannel: {}});</script>",  // empty key
           "AF_initDataCallback({key: 'ds:5, hash: 7, data:[5], sideChannel: {}});</script>",
           "AF_initDataCallback({, sideChannel: data:[5]</script>",
       }) {
    EXPECT_EQ(blocks_of(bad + good), "ds:1  [1]") << bad;
  }
}

TEST(FindDatasets, AnUnterminatedScriptEndsTheScan) {
  EXPECT_EQ(blocks_of(block("ds:1", "[1]") +
                      "<script>AF_initDataCallback({key: 'ds:5', data:[5], sideChannel: {}});"),
            "ds:1  [1]");
}

TEST(FindDatasets, DataMayHoldAnythingButTheEndOfAScript) {
  const std::string json =
      R"(["AF_initDataCallback({", "AF_initDataCallback({key: ", ", sideChannel: {}});", "data:", "AF_dataServiceRequests"])";
  EXPECT_EQ(blocks_of(block("ds:5", json) + block("ds:6", "[6]")), "ds:5  " + json + " | ds:6  [6]");
}

TEST(FindDatasets, AtMost64AreLookedAt) {
  std::string html;
  for (int at = 0; at < 100; ++at) html += block("ds:" + std::to_string(at), "[]");
  const auto all = find_datasets(html);
  ASSERT_EQ(all.size(), 64U);
  EXPECT_EQ(all.back().key, "ds:63");
}

TEST(FindDatasets, NoCutOfAPageIsReadBeyondItsEnd) {
  const auto html = table("'ds:5' : {id:'Ws7gDc',request:[]}") + block("ds:5", "[5]");
  for (std::size_t size = 0; size < html.size(); ++size) {
    const std::string cut = html.substr(0, size);
    ASSERT_TRUE(find_datasets(cut).empty()) << cut;
  }
}

TEST(FindDatasets, GoesOnAfterTheScriptOfABlock) {
  // A call inside a block's script is part of it. Looked at each on its own, a page of such calls
  // would take time by the square of their number.
  std::string html;
  for (int at = 0; at < 1000; ++at) html += "AF_initDataCallback({key: 'ds:1', data:[1]";
  html += ", sideChannel: {}});</script>";
  EXPECT_EQ(find_datasets(html).size(), 1U);
}

}  // namespace
}  // namespace playfast::page
