#include "store/app_request.hpp"

#include <algorithm>
#include <set>

namespace storedouble {
namespace {

constexpr std::size_t kKeptMasks = 1000;

Json page_template(bool changed) {
  Json first = nulls(23);
  first[0] = list(1, nullptr, 1);
  first[2] = list(list(list()));
  first[7] = list(nullptr, changed ? 3 : 2);
  first[22] = list(1);
  const Json empty = list(list(list()));
  return list(std::move(first), list(nullptr, empty, nullptr, nullptr, list(1)),
              list(nullptr, empty, nullptr, list(1)), list(nullptr, empty), nullptr, nullptr, nullptr,
              nullptr, list(empty), list(empty));
}

/// The template; null for one that is unknown.
const Json& template_of(AppTemplate form) {
  static const Json full = page_template(false);
  static const Json changed = page_template(true);
  static const Json phone = [] {
    Json device = nulls(24);
    device[23] = list(2);
    return list(std::move(device));
  }();
  static const Json unknown;
  return form == AppTemplate::full      ? full
         : form == AppTemplate::changed ? changed
         : form == AppTemplate::phone   ? phone
                                        : unknown;
}

AppTemplate form_of(const Json& sent) {
  for (const AppTemplate form : {AppTemplate::full, AppTemplate::changed, AppTemplate::phone})
    if (sent == template_of(form)) return form;
  return AppTemplate::unknown;
}

Json request(const std::string& app_id, Json mask, AppTemplate form) {
  return list(nullptr, nullptr, list(std::move(mask)), template_of(form), nullptr, app_key(app_id));
}

/// The numbers of `[[1,9]]`; none where there is something else or a number twice.
std::vector<int> numbers_in(const Json& mask) {
  if (!mask.is_array() || mask.size() != 1 || !mask[0].is_array()) return {};
  std::vector<int> numbers;
  for (const Json& number : mask[0]) {
    if (!number.is_number_unsigned() || number == 0 || number > 10'000) return {};
    numbers.push_back(number.get<int>());
  }
  const std::set<int> distinct(numbers.begin(), numbers.end());
  return distinct.size() == numbers.size() ? numbers : std::vector<int>();
}

/// The id in `[["id",7]]]`, written without a space or an escape; nothing for other text.
std::optional<std::string_view> plain_key(std::string_view text) {
  constexpr std::string_view kOpen = "[[\"";
  constexpr std::string_view kClose = "\",7]]]";
  if (text.size() <= kOpen.size() + kClose.size() || !text.ends_with(kClose)) return std::nullopt;
  text = text.substr(kOpen.size(), text.size() - kOpen.size() - kClose.size());
  return text.find_first_of("\"\\") == std::string_view::npos ? std::optional(text) : std::nullopt;
}

/// The id in `[["id",7]]`.
std::optional<std::string> id_in(const Json& key) {
  if (!key.is_array() || key.size() != 1 || !key[0].is_array() || key[0].size() != 2) return std::nullopt;
  if (!key[0][0].is_string() || key[0][1] != 7) return std::nullopt;
  return key[0][0].get<std::string>();
}

/// Whether the arguments are six, with nulls where nothing is sent.
bool has_form(const Json& arguments) {
  return arguments.is_array() && arguments.size() == 6 && arguments[0].is_null() && arguments[1].is_null() &&
         arguments[4].is_null();
}

}  // namespace

const Json& page_mask() {
  static const Json mask = list(1, 9, 10, 11, 13, 14, 19, 20, 38, 43, 47, 49, 52, 58, 59, 63, 69, 70, 73, 74,
                                75, 78, 79, 80, 91, 92, 95, 96, 97, 100, 101, 103, 106, 112, 119, 129, 137,
                                140, 139, 141, 145, 146, 149, 151, 155, 169, 183, 187, 193);
  return mask;
}

Json app_key(const std::string& app_id) { return list(list(app_id, 7)); }

std::string app_request(const std::string& app_id, AppTemplate form) {
  return google_text(request(app_id, page_mask(), form));
}

std::string phone_rating_request(const std::string& app_id) {
  return google_text(request(app_id, list(52), AppTemplate::phone));
}

std::optional<AppCall> AppCallReader::read(const std::string& inner) {
  const std::size_t key_at = std::min(inner.rfind("[[\""), inner.size());
  const std::string before = inner.substr(0, key_at);
  const auto plain_id = plain_key(std::string_view(inner).substr(key_at));
  if (plain_id) {
    const std::lock_guard lock(mutex_);
    if (const auto kept = masks_.find(before); kept != masks_.end())
      return AppCall{std::string(*plain_id), kept->second};
  }
  const Json arguments = Json::parse(inner, nullptr, false);
  if (!has_form(arguments)) return std::nullopt;
  const auto app_id = id_in(arguments[5]);
  AppMask mask{numbers_in(arguments[2]), arguments[2].dump(), form_of(arguments[3])};
  if (!app_id || mask.numbers.empty()) return std::nullopt;
  const std::lock_guard lock(mutex_);
  mask.id = ++last_id_;
  auto shared = std::make_shared<const AppMask>(std::move(mask));
  if (masks_.size() > kKeptMasks) masks_.clear();
  if (plain_id) masks_[before] = shared;
  return AppCall{*app_id, std::move(shared)};
}

}  // namespace storedouble
