#include "store/app/request.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>

#include "page/datasets.hpp"
#include "store/app/fields.hpp"
#include "util/json_text.hpp"
#include "util/program_error.hpp"

namespace playfast::store {
namespace {

using record::Field;

// The fourth argument, as the store's details pages send it (wire-format.md 2.1).
constexpr std::string_view known_template =
    "[[[1,null,1],null,[[[]]],null,null,null,null,[null,2],null,null,null,null,null,null,null,null,null,null,"
    "null,"
    "null,null,null,[1]],[null,[[[]]],null,null,[1]],[null,[[[]]],null,[1]],[null,[[[]]]],null,null,null,"
    "null,"
    "[[[[]]]],[[[[]]]]]";

// Bytes of the fields that are long, in the recorded pages and their escapes; the others have 100 at most.
struct FieldSize {
  int number;
  std::size_t bytes;
};
constexpr std::array long_fields{FieldSize{10, 700},  FieldSize{52, 200},  FieldSize{58, 300},
                                 FieldSize{70, 300},  FieldSize{73, 6200}, FieldSize{75, 3000},
                                 FieldSize{79, 3300}, FieldSize{101, 900}, FieldSize{119, 1300},
                                 FieldSize{137, 2200}};
constexpr std::size_t short_field = 100;
constexpr std::size_t frame_bytes = 100;

std::size_t bytes_of(int number) {
  const auto found = std::ranges::find(long_fields, number, &FieldSize::number);
  return found == long_fields.end() ? short_field : found->bytes;
}

bool is_read(const Field<App>& field) { return field.read != nullptr; }

std::vector<const Field<App>*> all_read() {
  std::vector<const Field<App>*> fields;
  for (const auto& field : app_fields()) {
    if (is_read(field)) fields.push_back(&field);
  }
  return fields;
}

std::vector<int> numbers_of(const std::vector<const Field<App>*>& fields) {
  std::vector<int> numbers;
  for (const auto* field : fields) {
    for (std::size_t at = 0; at < field->path_count; ++at)
      numbers.push_back(*field->paths.at(at).begin() + 1);
  }
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

bool has_name(const Field<App>& field, std::string_view name) {
  return field.name == name ||
         (field.name.starts_with(name) && field.name.substr(name.size()).starts_with('.'));
}

}  // namespace

AppRequest::AppRequest() : AppRequest(all_read()) {}

AppRequest::AppRequest(std::vector<const Field<App>*> fields) : AppRequest(numbers_of(fields)) {
  fields_ = std::move(fields);
}

AppRequest::AppRequest(std::vector<int> mask)
    : mask_(std::move(mask)), weight_(frame_bytes), start_(start_with(known_template)) {
  for (const auto number : mask_) weight_ += bytes_of(number);
}

Result<AppRequest> AppRequest::of(std::span<const std::string> names) {
  std::vector<bool> chosen(app_fields().size());
  for (const auto& name : names) {
    bool known = false;
    for (std::size_t at = 0; at < chosen.size(); ++at) {
      if (!has_name(app_fields()[at], name)) continue;
      chosen[at] = known = true;
    }
    if (!known) return fail(ProgramError::invalid_option, fmt::format("unknown field '{}'", name));
  }
  std::vector<const Field<App>*> fields;
  for (std::size_t at = 0; at < chosen.size(); ++at) {
    const auto& field = app_fields()[at];
    // The id is asked for where nothing else is: an app that is there has one.
    if (is_read(field) && chosen[at]) fields.push_back(&field);
  }
  if (fields.empty()) {
    const auto id = std::ranges::find(app_fields(), std::string_view("app_id"), &Field<App>::name);
    fields.push_back(&*id);
  }
  return AppRequest(std::move(fields));
}

// Up to the id.
CallStart AppRequest::start_with(std::string_view rest) const {
  return CallStart(details_rpc, fmt::format("[null,null,[[{}]],{},null,[[", fmt::join(mask_, ","), rest));
}

RpcCall AppRequest::call(std::string_view app_id) const {
  return start_.call(util::json_string(app_id) + ",7]]]");
}

bool AppRequest::load(std::string_view html) {
  // The page asks for the app itself with most fields.
  std::size_t most = 0;
  std::string rest;
  constexpr std::size_t max_size = 1024;  // real ones have 450 bytes; bounds the depth, too
  for (const auto& text : page::find_requests(html, details_rpc)) {
    if (text.size() > max_size) continue;
    const auto request = nlohmann::json::parse(text, nullptr, false);
    if (!request.is_array() || request.size() < 6 || !request[2].is_array() || request[2].empty()) continue;
    if (!request[2][0].is_array() || request[2][0].size() <= most) continue;
    most = request[2][0].size();
    rest = request[3].dump();
  }
  if (most > 0) start_ = start_with(rest);
  return most > 0;
}

}  // namespace playfast::store
