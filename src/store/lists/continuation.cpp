#include "store/lists/continuation.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "util/try.hpp"

namespace playfast::store {
namespace {

using nlohmann::json;

constexpr int page_size = 100;
constexpr std::size_t item_bytes = 1'200;  // of an answer, as recorded

// Where an answer has its part of the list: the numeric form of a developer, the others.
const std::array<page::Path, 2> part_paths{page::Path{0, 6}, page::Path{0, 0}};
constexpr std::uint16_t items_field = 0;
const page::Path token_path{7, 1};

}  // namespace

Call continuation_call(std::string_view token, std::string lang, std::string country) {
  const auto count =
      json::array({json::array({10, json::array({10, page_size})}),
                   true,
                   nullptr,
                   {96, 27, 4, 8, 57, 30, 110, 79, 11, 16, 49, 1, 3, 9, 12, 104, 55, 56, 51, 10, 34, 77}});
  const auto arguments = json::array({json::array({nullptr, count, nullptr, token})});
  return {.rpc = {"qnKhOb", arguments.dump()},
          .lang = std::move(lang),
          .country = std::move(country),
          .weight = page_size * item_bytes};
}

std::string read_token(const page::Node& node, EntryReader& entries) {
  if (const auto token = node.text()) return std::string(*token);
  if (node.present() || node.mismatch())
    entries.warn(
        {.kind = Drift::Kind::incomplete, .reason = "the token for the next part is not understood"});
  return {};
}

Result<std::string> read_part(const page::Node& part, const page::Path& path, EntryReader& entries) {
  TRY(entries.add_list(part.at(items_field), path / items_field));
  return read_token(part.at(token_path), entries);
}

Result<std::string> read_continuation(const page::Node& payload, EntryReader& entries) {
  if (!payload.present()) return fail(ErrorKind::rejected, "the store refused the next part of the list");
  std::optional<page::Path> found;
  for (const auto& path : part_paths) {
    const auto items = payload.at(path / items_field);
    if (items.is_array() && (!found || payload.at(*found / items_field).size() == 0)) found = path;
  }
  if (found) return read_part(payload.at(*found), *found, entries);
  return fail(ErrorKind::not_understood,
              "the next part of the list is not understood: no items at [0][6][0] or "
              "[0][0][0] of the answer (qnKhOb)");
}

}  // namespace playfast::store
