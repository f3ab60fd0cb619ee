#include "store/app/invariants.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "record/plain_text.hpp"
#include "record/write.hpp"
#include "util/utf8.hpp"

namespace playfast::store {
namespace {

// The zeros of Unicode's decimal digits; the other nine follow each.
constexpr std::array<char32_t, 20> zeros{
    U'0',   0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6,   // Arabic to Tamil
    0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10};  // Telugu to fullwidth

std::optional<int> digit_value(char32_t code) {
  for (const auto zero : zeros) {
    if (code >= zero && code < zero + 10) return static_cast<int>(code - zero);
  }
  return std::nullopt;
}

bool is_separator(char32_t code) { return code == U'.' || code == U',' || code == 0x066B; }
bool is_directional_mark(char32_t code) { return code == 0x200E || code == 0x200F || code == 0x061C; }

template <typename Value>
std::optional<std::string> text_of(const Value& value) {
  record::PlainText sink;
  record::write(value, sink);
  return std::move(sink.value);
}

Drift inconsistent(std::string field, std::optional<std::string> value, std::optional<std::string> other,
                   std::string rule) {
  return {.kind = Drift::Kind::inconsistent,
          .field = std::move(field),
          .value = std::move(value),
          .other = std::move(other),
          .reason = std::move(rule)};
}

void check_counts(const App& app, std::vector<Drift>& warnings) {
  if (app.histogram && app.ratings) {
    double sum = 0;  // of whole numbers, exact far beyond any count of the store
    for (const auto count : *app.histogram) sum += static_cast<double>(count);
    const auto ratings = static_cast<double>(*app.ratings);
    if (std::abs(sum - ratings) > std::max(100.0, ratings / 1000))
      warnings.push_back(
          inconsistent("histogram", text_of(sum), text_of(app.ratings), "its sum must be ratings"));
  }
  if (app.reviews && app.ratings && *app.reviews > *app.ratings)
    warnings.push_back(
        inconsistent("reviews", text_of(app.reviews), text_of(app.ratings), "must be at most ratings"));
  if (app.real_installs && app.min_installs && *app.real_installs < *app.min_installs)
    warnings.push_back(inconsistent("real_installs", text_of(app.real_installs), text_of(app.min_installs),
                                    "must be at least min_installs"));
}

bool is_rounded(std::string_view text, double score) {
  // Half a unit of the last place, and what a score loses as a 32-bit float.
  constexpr double max_difference = 0.05 + 1e-4;
  const auto shown = read_shown_score(text);
  return shown && shown->decimals <= 1 && std::abs(shown->value - score) <= max_difference;
}

}  // namespace

std::optional<ShownScore> read_shown_score(std::string_view text) {
  constexpr int max_digits = 6;
  std::string digits;
  bool has_separator = false;
  int decimals = 0;
  int count = 0;
  while (!text.empty()) {
    const auto [code, size, valid] = util::first_character(text);
    text.remove_prefix(size);
    if (is_directional_mark(code)) continue;
    if (const auto digit = digit_value(code); digit && ++count <= max_digits) {
      digits += static_cast<char>('0' + *digit);
      if (has_separator) ++decimals;
    } else if (is_separator(code) && !has_separator && count > 0) {
      has_separator = true;
    } else {
      return std::nullopt;
    }
  }
  if (count == 0 || (has_separator && decimals == 0)) return std::nullopt;
  return ShownScore{std::stoi(digits) / std::pow(10, decimals), decimals};
}

void check_invariants(const App& app, std::vector<Drift>& warnings) {
  check_counts(app, warnings);
  if (app.score && app.score_text && !is_rounded(*app.score_text, *app.score))
    warnings.push_back(inconsistent("score_text", app.score_text, text_of(app.score),
                                    "must be score rounded to one decimal"));
  if (app.released && app.updated && *app.released > std::chrono::floor<std::chrono::days>(*app.updated))
    warnings.push_back(
        inconsistent("released", text_of(app.released), text_of(app.updated), "must not be after updated"));
}

}  // namespace playfast::store
