#include "page/html_page.hpp"

namespace playfast::page {
namespace {

// Both stand near the start of every page, or are not there.
constexpr std::size_t head_size = 8192;

std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
  const auto start = text.find(open);
  if (start == std::string_view::npos) return {};
  const auto end = text.find(close, start + open.size());
  if (end == std::string_view::npos) return {};
  return text.substr(start + open.size(), end - start - open.size());
}

}  // namespace

bool is_complete(std::string_view html) {
  const auto last = html.find_last_not_of(" \t\r\n");
  return last != std::string_view::npos && html.substr(0, last + 1).ends_with("</html>");
}

std::string_view language(std::string_view html) {
  const auto tag = between(html.substr(0, head_size), "<html", ">");
  return between(tag, " lang=\"", "\"");
}

std::string_view title(std::string_view html) {
  return between(html.substr(0, head_size), "<title>", "</title>");
}

}  // namespace playfast::page
