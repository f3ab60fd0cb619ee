#include "cli/commands/catalog/rules.hpp"

#include <memory>

#include "page/json/document.hpp"
#include "store/app/id.hpp"
#include "store/calls/answer.hpp"

namespace playfast::cli {

catalog::Rules store_rules() {
  const auto is_app_id = [](std::string_view text) {
    // The ID itself: not the URL of another page.
    const auto parsed = store::parse_app_id(text);
    return parsed && *parsed == text;
  };
  const auto json = std::make_shared<page::JsonReader>();
  return {is_app_id, [json](std::string_view body) { return store::detect_block_page(body, *json); }};
}

}  // namespace playfast::cli
