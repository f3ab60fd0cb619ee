// An app as the store's lists write it, with everything in it, and what is read of such items.
#pragma once

#include <nlohmann/json.hpp>

#include "output/format/json.hpp"
#include "payloads.hpp"
#include "store/lists/entry_fields.hpp"
#include "store/lists/entry_list.hpp"

namespace playfast {

using nlohmann::json;

/// A message of a picture or film.
inline json image(const std::string& url) { return {nullptr, 2, nullptr, {nullptr, nullptr, url}}; }

inline json full_item(const std::string& app_id = "com.example.a") {
  auto item = json::array();
  for (int at = 0; at < 30; ++at) item.push_back(nullptr);
  item[0] = {app_id, 7};
  item[1] = image("https://img.example/icon");
  item[2] = {image("https://img.example/1"), image("https://img.example/2")};
  item[3] = "Tea Timer";
  item[4] = {"4.3", 4.25};
  item[5] = "Tools";
  item[8] = {nullptr, {{2'990'000, "EUR", "2,99\u00A0€"}}};
  item[12] =
      json::array({{image("https://img.example/film"), nullptr, 1, image("https://img.example/poster")}});
  item[13] = {nullptr, "Brews.<br>&amp; rings."};
  item[14] = "Makers";
  item[15] = "50,000+";
  item[22] = image("https://img.example/cover");
  item[24] = {"Everyone"};
  item[26] = {2};
  item[29] = {"$0.99 per item"};
  return item;
}

/// Items in a list, each wrapped.
inline json list_of(const std::vector<json>& items) {
  auto list = json::array();
  for (const auto& item : items) list.push_back(json::array({item}));
  return list;
}

/// What every entry of these tests has from its query.
inline Entry entry_context() {
  Entry context;
  context.country = "kr";
  context.lang = "ko";
  context.source = Source::page;
  context.query = "tea";
  context.fetched_at = Time(std::chrono::seconds(1'790'000'000));
  return context;
}

/// The record that is written for an entry of a search.
inline json written(const Entry& entry) {
  std::string line;
  output::append_json(line, store::entry_columns(store::ListKind::search).row(entry));
  return json::parse(line);
}

/// The same of the old shape, with an offer, as a continuation has it.
inline json old_item(const std::string& app_id = "com.example.old") {
  auto item = json::array();
  for (int at = 0; at < 13; ++at) item.push_back(nullptr);
  item[1] = {nullptr, json::array({image("https://img.example/icon")}), 2, 2};
  item[2] = "Tea Kettle";
  const json link{nullptr, nullptr, nullptr, nullptr, {nullptr, nullptr, "/store/apps/dev?id=123"}};
  item[4] = {json::array({json::array({"Makers", link, true})}), {nullptr, {nullptr, {nullptr, "Boils."}}}};
  item[6] = json::array({{nullptr, nullptr, {nullptr, {"4.1", 4.125}}}});
  item[7] = json::array({{nullptr,
                          nullptr,
                          nullptr,
                          {nullptr, nullptr, {nullptr, json::array({{9'490'000, "USD", "$9.49"}})}}}});
  item[9] = {nullptr, nullptr, nullptr, nullptr, {nullptr, nullptr, "/store/apps/details?id=" + app_id}};
  item[12] = {app_id, 7};
  return item;
}

inline std::vector<std::string> ids_of(const Answer<EntryList>& answer) {
  std::vector<std::string> ids;
  for (const auto& entry : answer.value.entries) ids.push_back(entry.app_id);
  return ids;
}

}  // namespace playfast
