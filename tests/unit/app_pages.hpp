// Details pages of made-up apps, whole and spoilt.
#pragma once

#include <string>

#include "store/app/page.hpp"
#include "store/google_json.hpp"
#include "store/page_builder.hpp"
#include "store/payload.hpp"

namespace playfast {

inline const std::string demo_id = "com.example.demo";

/// Without the megabyte of styles that real pages begin with.
inline storedouble::PageLayout small_layout() { return {.padding = 0}; }

inline Result<Answer<App>> read_page(const std::string& html, const std::string& app_id = demo_id) {
  page::JsonReader reader;
  return store::read_app_page(html, {app_id, "us", "en"}, reader);
}

/// The demo app's data block, to be changed.
inline storedouble::Json demo_payload(bool sparse = false) {
  const auto app = storedouble::demo_app(demo_id, "us", "en");
  return storedouble::Json::parse(storedouble::app_payload(app, {.sparse = sparse}));
}

/// The demo app's page with another data block in it.
inline std::string page_around(const std::string& payload) {
  const auto app = storedouble::demo_app(demo_id, "us", "en");
  return storedouble::build_page_around(payload, app, small_layout()).str();
}

inline std::string page_around(const storedouble::Json& payload) {
  return page_around(storedouble::google_text(payload));
}

}  // namespace playfast
