// Details pages, read and compared with themselves.
#pragma once

#include <string>

#include "app_pages.hpp"
#include "store/app/reader.hpp"
#include "store/schema_org.hpp"

namespace playfast::store {

inline constexpr Reading verify{.verify = true, .partial = false};
inline constexpr Reading partial{.verify = false, .partial = true};

inline Result<Answer<App>> read(const std::string& html, const Reading& reading,
                                const std::string& lang = "en") {
  page::JsonReader reader;
  return read_app(html, {demo_id, "us", lang}, reader, reading);
}

/// The demo app's page with one thing said otherwise in its JSON-LD.
inline std::string page_with(const std::string& key, const storedouble::Json& value) {
  const auto app = storedouble::demo_app(demo_id, "us", "en");
  auto html = storedouble::build_app_page(app, small_layout()).str();
  const auto old_text = storedouble::schema_org_record(app);
  auto record = storedouble::Json::parse(old_text);
  record[storedouble::Json::json_pointer(key)] = value;
  return html.replace(html.find(old_text), old_text.size(), storedouble::google_text(record));
}

/// A page of 2019 to 2021, with something before it.
inline std::string old_page(const std::string& start, const std::string& comment = "") {
  auto layout = small_layout();
  layout.of_2020 = true;
  layout.comment = comment;
  const auto app = storedouble::demo_app(demo_id, "us", "en");
  auto html = storedouble::build_app_page(app, layout).str();
  return html.replace(0, html.find("<html"), start);
}

}  // namespace playfast::store
