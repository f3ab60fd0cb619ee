// JSON as the store writes it, and the small messages that its payloads are made of.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

namespace storedouble {

/// Keys keep the order in which they were written, as in the store's own text.
using Json = nlohmann::ordered_json;

/// Compact text in which no string can end a script: `<`, `>`, `&`, `=` and `'` are written as \u003c and so
/// on.
std::string google_text(const Json& value);

/// An array of these. An initialiser list would become an object when it looks like key and value.
template <typename... Values>
Json list(Values&&... values) {
  Json array = Json::array();
  (array.push_back(Json(std::forward<Values>(values))), ...);
  return array;
}

/// `count` nulls, to be filled by index.
Json nulls(std::size_t count);

/// The value, or null.
template <typename Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// A number as JavaScript writes it: 4, not 4.0.
Json number(double value);

/// `[null, text]`, the store's message of one text; null when there is none.
Json text_message(const std::optional<std::string>& text);

/// `[null, null, url]`
Json link(const std::string& url);

/// `[null × 5, [null, null, url]]`, a link that leaves the store; null when there is none.
Json outside_link(const std::optional<std::string>& url);

/// `[null × 4, [null, null, path]]`, a link to a page of the store.
Json store_link(const std::string& path);

/// `[null, 2, [height, width], [null, null, url]]`; `[height, width]` is null when not told.
Json image(const std::string& url, int height = 0, int width = 0);

}  // namespace storedouble
