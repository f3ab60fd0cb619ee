// An app that says the same hostile text wherever an app can say something.
#pragma once

#include <string>
#include <string_view>

#include "store/app/fields.hpp"
#include "store/page_builder.hpp"

namespace e2e {

/// Fields of the demo app that are no free texts: what they hold is checked before it is read.
inline bool is_free_text(const playfast::record::Field<playfast::App>& field) {
  using playfast::record::Type;
  return field.read_text != nullptr && (field.type == Type::text || field.type == Type::url) &&
         field.name != "app_id" && field.name != "availability" && field.name != "developer_id";
}

inline playfast::App hostile_app(const std::string& app_id, std::string_view text) {
  auto app = storedouble::demo_app(app_id, "us", "en");
  for (const auto& field : playfast::store::app_fields()) {
    if (is_free_text(field)) field.read_text(text, app);
  }
  app.offers_iap = true;
  const std::string copy(text);
  app.categories = {{copy, copy}, {copy, std::nullopt}};
  app.screenshots = {copy, copy};
  app.permissions = {{copy, {copy, copy}}, {std::nullopt, {copy}}};
  app.data_safety = {copy};
  return app;
}

}  // namespace e2e
