#include "cli/input/item_object.hpp"

#include <fmt/format.h>

#include "cli/options/values/word_set.hpp"
#include "util/text.hpp"

namespace playfast::cli {
namespace {

// The text of a key; empty without it, or where it is null. Other values are a problem.
std::string text_of(const page::Node& object, std::string_view key, std::string& problem) {
  const auto value = object.member(key);
  if (const auto text = value.text()) return std::string(util::trim(*text));
  if (const auto number = value.integer()) return std::to_string(*number);
  if (value.present() && problem.empty()) problem = fmt::format("{} is not a text", key);
  return {};
}

// "app_id or item"
std::string any_of(std::span<const std::string_view> keys) {
  if (keys.size() == 1) return std::string(keys.front());
  return fmt::format("{} or {}", util::join(keys.first(keys.size() - 1), ", "), keys.back());
}

// The code as the store writes it.
void check_code(std::string& code, const WordSet& set, std::string& problem) {
  if (code.empty()) return;
  if (const auto known = set.find(code)) {
    code = *known;
  } else if (problem.empty()) {
    const bool is_group = set.find_group != nullptr && set.find_group(code);
    problem = is_group ? fmt::format("{} is a group; expected one {}", util::quote(code), set.noun)
                       : unknown_word(code, set);
    code = util::abbreviate(code);
  }
}

}  // namespace

std::string check_codes(std::string& country, std::string& lang) {
  std::string problem;
  check_code(country, country_set, problem);
  check_code(lang, language_set, problem);
  return problem;
}

ItemObject ItemObjects::read(std::string_view line) {
  ItemObject object;
  const auto root = reader_.parse(line);
  if (!root) {
    object.problem = "not valid JSON";
    return object;
  }
  for (const auto key : keys_) {
    object.item = text_of(*root, key, object.problem);
    if (!object.item.empty() || !object.problem.empty()) break;
  }
  object.country = text_of(*root, "country", object.problem);
  object.lang = text_of(*root, "lang", object.problem);
  check_code(object.country, country_set, object.problem);
  check_code(object.lang, language_set, object.problem);
  if (object.item.empty() && object.problem.empty())
    object.problem = fmt::format("a JSON object without {}", any_of(keys_));
  return object;
}

}  // namespace playfast::cli
