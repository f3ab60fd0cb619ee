#include "store/app/locale.hpp"

#include <algorithm>
#include <array>

#include "page/html/page.hpp"

namespace playfast::store {
namespace {

// The links at the foot of a page, the terms first.
constexpr std::string_view footer_rpc = "jRco8";
const page::Path terms_path{0, 0, 0, 2};

bool is_word(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most &&
         std::ranges::all_of(text, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

std::string_view primary_subtag(std::string_view lang) {
  const auto primary = lang.substr(0, lang.find_first_of("-_"));
  // Codes that ISO 639 has withdrawn or joined, and that pages and queries may spell in both ways.
  constexpr std::array<std::array<std::string_view, 2>, 4> same{
      {{"iw", "he"}, {"in", "id"}, {"tl", "fil"}, {"nb", "no"}}};
  for (const auto& [old_code, code] : same) {
    if (primary == old_code) return code;
  }
  return primary;
}

// Google writes "uk" in some of its URLs.
std::string_view country_code(std::string_view country) { return country == "uk" ? "gb" : country; }

PageLocale read_footer(std::span<const page::Dataset> blocks, page::JsonReader& reader) {
  const auto footer = std::ranges::find(blocks, footer_rpc, &page::Dataset::rpc);
  if (footer == blocks.end()) return {};
  const auto root = reader.parse(footer->json);
  const auto url = root ? root->at(terms_path).text() : std::nullopt;
  return url ? locale_in(*url) : PageLocale();
}

}  // namespace

PageLocale locale_in(std::string_view terms_url) {
  constexpr std::string_view before = "/intl/";
  const auto start = terms_url.find(before);
  if (start == std::string_view::npos) return {};
  const auto rest = terms_url.substr(start + before.size());
  const auto name = rest.substr(0, rest.find("/about"));
  const auto separator = name.rfind('_');
  if (name.size() == rest.size() || separator == std::string_view::npos) return {};
  const auto lang = name.substr(0, separator);
  const auto country = name.substr(separator + 1);
  if (!is_word(country, 2, 2) || !is_word(primary_subtag(lang), 2, 3)) return {};
  return {std::string(lang), std::string(country_code(country))};
}

void check_locale(std::string_view html, std::span<const page::Dataset> blocks, const AppQuery& query,
                  page::JsonReader& reader, std::vector<Drift>& warnings) {
  const auto locale = read_footer(blocks, reader);
  if (!locale.country.empty() && locale.country != country_code(query.country))
    warnings.push_back({.kind = Drift::Kind::country, .value = locale.country});
  const auto html_lang = page::language(html);
  const auto lang = html_lang.empty() ? std::string_view(locale.lang) : html_lang;
  if (!lang.empty() && primary_subtag(lang) != primary_subtag(query.lang))
    warnings.push_back({.kind = Drift::Kind::language, .value = std::string(lang)});
}

std::vector<Drift> locale_warnings(std::vector<Drift> warnings) {
  std::erase_if(warnings, [](const Drift& drift) {
    return drift.kind != Drift::Kind::country && drift.kind != Drift::Kind::language;
  });
  return warnings;
}

}  // namespace playfast::store
