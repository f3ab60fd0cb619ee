#include "store/page_blocks.hpp"

#include <algorithm>
#include <tuple>

#include "store/app_request.hpp"
#include "store/cluster_list.hpp"
#include "store/event_rpc.hpp"
#include "store/google_json.hpp"
#include "store/page_text.hpp"
#include "store/payload.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

using playfast::App;
using Blocks = std::vector<DataBlock>;

std::string language_payload(const App& app) {
  Json links = list(list("x-default", "/store/apps/details?id=" + app.app_id));
  App other = app;
  for (const std::string_view lang : page_languages()) {
    other.lang = lang;
    links.push_back(list(lang, details_path(other, true)));
  }
  return google_text(list(list(1, details_path(app, true), nullptr, std::move(links))));
}

std::string shop_payload() {
  return google_text(
      list(list(list(11, store_link("/store/games"), "Games"), list(1, store_link("/store/apps"), "Apps"),
                list(5, store_link("/store/books"), "Books"))));
}

std::string footer_payload(const App& app) {
  const std::string terms =
      "https://play.google.com/intl/" + app.lang + "_" + app.country + "/about/play-terms.html";
  return google_text(list(list(list(link(terms), "Terms")), app.country, app.lang));
}

/// The clusters "More by …" and "Similar apps". Labels came after 2022.
std::string similar_payload(const App& app, Bulk bulk, bool labels) {
  return google_text(similar_answer(app, bulk == Bulk::usual ? 6 : 2, labels));
}

/// The usual order of 2026, and the numbers of its blocks.
Blocks modern_blocks(const std::string& payload_json, const App& app, Bulk bulk, AppTemplate form) {
  const std::string id = google_text(list(list(app.app_id, 7)));
  return {{"ds:0", "T6C6Se", shop_payload(), "[]", ""},
          {"ds:1", "Qu3lde", "[[[]],null,[]]", "[null,1]", ""},
          {"ds:2", "X5bnOb", "[1]", "[]", "1.59168981E8"},
          {"ds:11", "jRco8", footer_payload(app), "[]", ""},
          {"ds:12", "shGlA", "[[[[]]]]", "[null,0]", ""},
          {"ds:4", "A6yuRe", "[]", id, ""},
          {"ds:9", "Ws7gDc", phone_rating_payload(app), phone_rating_request(app.app_id), ""},
          {"ds:3", "CLXjtf", language_payload(app), id, "1.84915516E8"},
          {"ds:5", "Ws7gDc", payload_json, app_request(app.app_id, form), ""},
          {"ds:10", "oCPfdb", reviews_payload(app, bulk), "[null,[2,null,[20]]," + id + "]", ""},
          {"ds:7", "yowZ5", events_payload(app, "yowZ5"), id, ""},
          {"ds:6", "ZittHe", events_payload(app, "ZittHe"), id, ""},
          {"ds:8", "ag2B9c", similar_payload(app, bulk, true), "[[null," + id + "],[1]]", "1.92838566E8"}};
}

Blocks blocks_of_2022(const std::string& payload_json, const App& app, Bulk bulk) {
  const std::string id = google_text(list(list(app.app_id, 7)));
  return {
      {"ds:0", "T6C6Se", shop_payload(), "[]", ""},
      {"ds:1", "Qu3lde", "[[[]],null,[]]", "[]", ""},
      {"ds:2", "X5bnOb", "[false]", "[]", "1.59168981E8"},
      {"ds:9", "shGlA", "[[[[]]]]", "[null,0]", ""},
      {"ds:8", "jRco8", footer_payload(app), "[]", ""},
      {"ds:3", "CLXjtf", language_payload(app), id, "1.84915516E8"},
      {"ds:6", "c5NYSc", "[[[null,[[1800],null,[72000]]]]]", id, ""},
      {"ds:4", "Ws7gDc", payload_json, app_request(app.app_id), ""},
      {"ds:7", "oCPfdb", reviews_payload(app, bulk), "[null,[2,null,[40],null,[]]," + id + "]", ""},
      {"ds:5", "ag2B9c", similar_payload(app, bulk, false), "[[null," + id + "],[true]]", "1.92838566E8"}};
}

auto find_key(Blocks& blocks, const std::string& key) {
  return std::find_if(blocks.begin(), blocks.end(), [&](const DataBlock& block) { return block.key == key; });
}

/// Renames the block `from` to `to`; a block that has that name already takes the other one.
void rename(Blocks& blocks, const std::string& from, const std::string& to) {
  const auto renamed = find_key(blocks, from);
  const auto holder = find_key(blocks, to);
  if (holder != blocks.end()) holder->key = from;
  renamed->key = to;
}

void shuffle(Blocks& blocks, std::uint64_t seed) {
  Seeded seeded(seed);
  for (std::size_t left = blocks.size(); left > 1; --left)
    std::swap(blocks[left - 1], blocks[seeded.below(left)]);
}

/// A decoy first, then by number: "ds:9" before "ds:10".
bool routed_before(const DataBlock* a, const DataBlock* b) {
  const auto rank = [](const DataBlock& block) {
    return std::tuple(!block.decoy, block.key.size(), block.key);
  };
  return rank(*a) < rank(*b);
}

}  // namespace

Blocks data_blocks(const std::string& payload_json, const App& app, const PageLayout& layout, Bulk bulk) {
  const bool old = is_of_2022(layout);
  const AppTemplate form = layout.changed_request ? AppTemplate::changed : AppTemplate::full;
  Blocks blocks =
      old ? blocks_of_2022(payload_json, app, bulk) : modern_blocks(payload_json, app, bulk, form);
  if (!old) {
    const bool evicted = layout.decoy && layout.app_block == "ds:5";
    rename(blocks, "ds:5", evicted ? "ds:12" : layout.app_block);
  }
  if (layout.shuffle != 0) shuffle(blocks, layout.shuffle);
  if (layout.decoy) {
    if (find_key(blocks, "ds:5") != blocks.end())
      rename(blocks, "ds:5", "ds:" + std::to_string(blocks.size()));
    blocks.insert(blocks.begin(), {"ds:5", "Ws7gDc", decoy_payload(), app_request(app.app_id), "", true});
  }
  return blocks;
}

std::string routing_script(const Blocks& blocks, bool with_table) {
  std::vector<const DataBlock*> rows;
  for (const DataBlock& block : blocks) rows.push_back(&block);
  std::sort(rows.begin(), rows.end(), routed_before);
  std::string keys, table;
  for (const DataBlock* row : rows) {
    const char* comma = keys.empty() ? "" : ",";
    keys += comma + ("\"" + row->key + "\"");
    table += comma + ("'" + row->key + "' : {id:'" + row->rpc + "',");
    if (!row->ext.empty()) table += "ext: " + row->ext + " ,";
    table += "request:" + row->request + "}";
  }
  return "var AF_initDataKeys = [" + keys + "]; " +
         (with_table ? "var AF_dataServiceRequests = {" + table + "}; " : std::string()) +
         "var AF_initDataChunkQueue = []; var AF_initDataCallback = "
         "function(block) { AF_initDataChunkQueue.push(block); };";
}

std::string block_scripts(const Blocks& blocks, const std::string& nonce, bool with_class) {
  std::string scripts;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    const DataBlock& block = blocks[at];
    scripts += "<script" + (with_class ? " class=\"" + block.key + "\"" : std::string()) + " nonce=\"" +
               nonce + "\">";
    scripts += "AF_initDataCallback({key: '" + block.key + "', hash: '" + std::to_string(at + 1) + "', data:";
    scripts += block.data;
    scripts += ", sideChannel: {}});</script>";
  }
  return scripts;
}

}  // namespace storedouble
