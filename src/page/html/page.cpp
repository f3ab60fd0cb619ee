#include "page/html/page.hpp"

#include <algorithm>

namespace playfast::page {

bool is_complete(std::string_view html) {
  const auto last = html.find_last_not_of(" \t\r\n");
  return last != std::string_view::npos && html.substr(0, last + 1).ends_with("</html>");
}

std::string_view language(std::string_view html) {
  constexpr std::size_t start_of_page = 1024;
  constexpr std::string_view lang = " lang=\"";
  html = html.substr(0, start_of_page);
  html.remove_prefix(std::min(html.find("<html"), html.size()));
  html = html.substr(0, html.find('>'));
  html.remove_prefix(std::min(html.find(lang), html.size()));
  if (html.empty()) return {};
  html.remove_prefix(lang.size());
  return html.substr(0, html.find('"'));
}

}  // namespace playfast::page
