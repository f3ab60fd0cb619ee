#include "store/page_filler.hpp"

#include "store/seeded.hpp"

namespace storedouble {
namespace {

constexpr std::array<std::string_view, 12> kDeclarations = {
    "display:flex",    "position:absolute",         "margin:0 8px",           "padding:12px 16px",
    "overflow:hidden", "color:rgb(32,33,36)",       "border-radius:8px",      "background-color:#fff",
    "font-weight:500", "letter-spacing:.0178571em", "transition:opacity .2s", "box-sizing:border-box"};

constexpr std::array<std::string_view, 6> kStates = {"",         ":hover",          ":focus-visible",
                                                     ">.ripple", ":not(:disabled)", "::before"};

std::string style_rule(Seeded& seeded) {
  std::string rule = "." + seeded.token(6) + "-" + seeded.token(4);
  rule += seeded.pick(kStates);
  rule += '{';
  for (std::size_t left = 1 + seeded.below(5); left > 0; --left) {
    rule += seeded.pick(kDeclarations);
    if (left > 1) rule += ';';
  }
  return rule + "}";
}

}  // namespace

std::string style_rules(std::size_t size) {
  Seeded seeded(size);
  std::string css;
  css.reserve(size);
  for (std::string rule = style_rule(seeded); css.size() + rule.size() <= size; rule = style_rule(seeded))
    css += rule;
  return css.append(size - css.size(), ' ');
}

std::string settings(std::size_t count) {
  Seeded seeded(count);
  std::string members;
  for (std::size_t i = 0; i < count; ++i) {
    const bool flag = seeded.once_in(2);
    members += (i == 0 ? "\"" : ",\"") + seeded.token(6) + "\":";
    members += flag ? "false" : "\"" + seeded.token(24) + "\"";
  }
  return members;
}

const std::array<std::string_view, 115>& page_languages() {
  static constexpr std::array<std::string_view, 115> kLanguages = {
      "af",      "am",    "ar",    "as",    "az",    "be",     "bg",    "bn",    "bs",    "ca",    "cs",
      "da",      "de",    "de-AT", "de-CH", "el",    "en",     "en-AU", "en-CA", "en-GB", "en-IE", "en-IN",
      "en-NZ",   "en-SG", "en-US", "en-ZA", "es",    "es-419", "es-AR", "es-BO", "es-CL", "es-CO", "es-CR",
      "es-DO",   "es-EC", "es-GT", "es-HN", "es-MX", "es-NI",  "es-PA", "es-PE", "es-PR", "es-PY", "es-SV",
      "es-US",   "es-UY", "es-VE", "et",    "eu",    "fa",     "fi",    "fil",   "fr",    "fr-CA", "fr-CH",
      "gl",      "gsw",   "gu",    "he",    "hi",    "hr",     "hu",    "hy",    "id",    "is",    "it",
      "ja",      "ka",    "kk",    "km",    "kn",    "ko",     "ky",    "ln",    "lo",    "lt",    "lv",
      "mk",      "ml",    "mn",    "mr",    "ms",    "my",     "ne",    "nl",    "no",    "or",    "pa",
      "pl",      "pt",    "pt-BR", "pt-PT", "ro",    "ru",     "si",    "sk",    "sl",    "sq",    "sr",
      "sr-Latn", "sv",    "sw",    "ta",    "te",    "th",     "tr",    "uk",    "ur",    "uz",    "vi",
      "zh",      "zh-CN", "zh-HK", "zh-TW", "zu"};
  return kLanguages;
}

}  // namespace storedouble
