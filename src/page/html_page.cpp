#include "page/html_page.hpp"

namespace playfast::page {

bool is_complete(std::string_view html) {
  const auto last = html.find_last_not_of(" \t\r\n");
  return last != std::string_view::npos && html.substr(0, last + 1).ends_with("</html>");
}

}  // namespace playfast::page
