#include "store/page_builder.hpp"

#include "store/page_html.hpp"
#include "store/payload.hpp"

namespace storedouble {

Page build_page_around(const std::string& payload_json, const playfast::App& app, const PageLayout& layout) {
  return {page_head(layout.padding, app.lang), page_tail(app, layout, payload_json)};
}

Page build_app_page(const playfast::App& app, const PageLayout& layout) {
  const PayloadLayout shape = {.sparse = layout.sparse, .of_2022 = is_of_2022(layout)};
  return build_page_around(app_payload(app, shape), app, layout);
}

}  // namespace storedouble
