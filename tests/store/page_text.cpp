#include "store/page_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace storedouble {
namespace {

bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::string escaped(std::string_view text, bool breaks) {
  std::string html;
  html.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      case '\n':
        html += breaks ? "<br>" : "\n";
        break;
      default:
        html += c;
    }
  }
  return html;
}

/// "Amber_Notes" for "Amber: Notes!"; nothing for titles without Latin letters.
std::string slug_of(std::string_view title) {
  std::string slug;
  for (const char c : title) {
    if (is_alnum(c))
      slug += c;
    else if (!slug.empty() && slug.back() != '_')
      slug += '_';
  }
  if (!slug.empty() && slug.back() == '_') slug.pop_back();
  return slug;
}

}  // namespace

std::string html_escaped(std::string_view text) { return escaped(text, false); }

std::string html_lines(std::string_view text) { return escaped(text, true); }

std::string form_encoded(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && (is_alnum(c) || c == '-' || c == '_' || c == '.' || c == '~'))
      encoded += c;
    else if (c == ' ')
      encoded += '+';
    else
      encoded.append({'%', kHex[byte >> 4U], kHex[byte & 15U]});
  }
  return encoded;
}

std::string with_commas(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t end = digits.size(); end > first + 3;) digits.insert(end -= 3, 1, ',');
  return digits;
}

std::string english_date(playfast::Day day) {
  constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::year_month_day date{day};
  return std::string(kMonths[static_cast<unsigned>(date.month()) - 1]) + " " +
         std::to_string(static_cast<unsigned>(date.day())) + ", " +
         std::to_string(static_cast<int>(date.year()));
}

std::string developer_path(const std::string& developer_id) {
  const bool numeric =
      std::all_of(developer_id.begin(), developer_id.end(), [](char c) { return c >= '0' && c <= '9'; });
  return (numeric ? "/store/apps/dev?id=" : "/store/apps/developer?id=") + form_encoded(developer_id);
}

std::string details_path(const playfast::App& app, bool slug) {
  const std::string name = slug ? slug_of(app.title) : "";
  return "/store/apps/details" + (name.empty() ? "" : "/" + name) + "?id=" + form_encoded(app.app_id) +
         "&hl=" + form_encoded(app.lang);
}

}  // namespace storedouble
