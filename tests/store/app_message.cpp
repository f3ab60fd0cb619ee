#include "store/app_message.hpp"

#include <algorithm>
#include <map>

#include "store/seeded.hpp"

namespace storedouble {
namespace {

using Fields = std::map<int, std::string>;  ///< JSON by field number

constexpr int kId = 78;  ///< the field that holds the app's id

const Json kNull;

/// The field of this number, dense or in the trailing object; null where there is none.
const Json& field(const Json& fields, int number) {
  const auto index = static_cast<std::size_t>(number - 1);
  const bool sparse = !fields.empty() && fields.back().is_object();
  if (index < fields.size() - (sparse ? 1 : 0)) return fields[index];
  if (!sparse) return kNull;
  const auto found = fields.back().find(std::to_string(number));
  return found == fields.back().end() ? kNull : *found;
}

/// Where fields have flags: the field's number and the path in it.
const std::vector<std::pair<int, Json::json_pointer>>& flags() {
  using Pointer = Json::json_pointer;
  static const std::vector<std::pair<int, Pointer>> paths{
      {9, Pointer("/0")},  {9, Pointer("/1")},  {10, Pointer("/5")},      {20, Pointer("/1/0")},
      {43, Pointer("/1")}, {43, Pointer("/2")}, {137, Pointer("/0/1/0")}, {137, Pointer("/0/1/1")}};
  return paths;
}

std::string field_text(const Json& value, int number) {
  const auto of_field = [&](const auto& flag) { return flag.first == number; };
  if (std::ranges::none_of(flags(), of_field)) return google_text(value);
  Json changed = value;
  for (const auto& [owner, path] : flags()) {
    if (owner != number || !changed.contains(path) || !changed[path].is_number_integer()) continue;
    changed[path] = changed[path] != 0;
  }
  return google_text(changed);
}

/// The key in a message, for this id.
Json with_id(Json key, const std::string& app_id) {
  if (key.is_array() && !key.empty()) key[0] = app_id;
  return key;
}

std::string as_array(const Fields& texts) {
  std::string message = "[";
  int next = 1;
  for (const auto& [number, text] : texts) {
    for (; next < number; ++next) message += next == 1 ? "null" : ",null";
    message.append(next == 1 ? "" : ",").append(text);
    ++next;
  }
  return message + "]";
}

std::string as_object(const Fields& texts) {
  std::string message = "[{";
  for (const auto& [number, text] : texts)
    message.append(message.size() > 2 ? ",\"" : "\"").append(std::to_string(number)).append("\":") += text;
  return message + "}]";
}

bool is_app_message(const Json& block) {
  static const Json::json_pointer message("/1/2");
  if (!block.is_array() || !block.contains(message)) return false;
  const Json& fields = block[message];
  if (!fields.is_array() || fields.empty()) return false;
  const Json& title = fields[0];
  const Json& key = field(fields, kId);
  return title.is_array() && !title.empty() && title[0].is_string() && key.is_array() && !key.empty() &&
         key[0].is_string();
}

}  // namespace

std::string masked_answer(const Json& fields, const AppMask& mask, const std::string& app_id) {
  Fields texts;
  for (const int number : mask.numbers) {
    const Json& value = field(fields, number);
    if (value.is_null()) continue;
    texts[number] = number == kId ? google_text(with_id(value, app_id)) : field_text(value, number);
  }
  const bool array = mask.is_full() || texts.empty() || Seeded(app_id).once_in(2);
  return "[[[[]]],[null,null," + (array ? as_array(texts) : as_object(texts)) +
         ",{\"12\":" + google_text(app_key(app_id)) + ",\"40\":" + mask.json + "}]]";
}

std::string app_id_in(const Json& message) { return field(message, kId)[0].get<std::string>(); }

Json message_in_page(std::string_view html) {
  constexpr std::string_view kBlock = "AF_initDataCallback({key: 'ds:";
  constexpr std::string_view kData = ", data:";
  constexpr std::string_view kEnd = ", sideChannel: ";
  for (std::size_t at = html.find(kBlock); at != std::string_view::npos; at = html.find(kBlock, at + 1)) {
    const std::size_t from = html.find(kData, at);
    const std::size_t to = html.find(kEnd, at);
    if (from == std::string_view::npos || to == std::string_view::npos || to < from) continue;
    const std::size_t begin = from + kData.size();
    Json block = Json::parse(html.substr(begin, to - begin), nullptr, false);
    if (is_app_message(block)) return std::move(block[1][2]);
  }
  return nullptr;
}

}  // namespace storedouble
