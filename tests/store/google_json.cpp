#include "store/google_json.hpp"

#include <cmath>

namespace storedouble {
namespace {

const char* script_safe(char c) {
  switch (c) {
    case '<':
      return "\\u003c";
    case '>':
      return "\\u003e";
    case '&':
      return "\\u0026";
    case '=':
      return "\\u003d";
    case '\'':
      return "\\u0027";
    default:
      return nullptr;
  }
}

}  // namespace

std::string google_text(const Json& value) {
  // None of the five occurs in JSON outside its strings, so the finished text can be gone through.
  const std::string plain = value.dump();
  std::string safe;
  safe.reserve(plain.size() + plain.size() / 8);
  for (const char c : plain) {
    if (const char* escape = script_safe(c))
      safe += escape;
    else
      safe += c;
  }
  return safe;
}

Json nulls(std::size_t count) { return Json(Json::array_t(count)); }

Json number(double value) {
  const bool whole = std::nearbyint(value) == value && std::abs(value) < 1e15;
  return whole ? Json(std::llround(value)) : Json(value);
}

Json text_message(const std::optional<std::string>& text) {
  return text ? list(nullptr, *text) : Json(nullptr);
}

Json link(const std::string& url) { return list(nullptr, nullptr, url); }

Json outside_link(const std::optional<std::string>& url) {
  return url ? list(nullptr, nullptr, nullptr, nullptr, nullptr, link(*url)) : Json(nullptr);
}

Json store_link(const std::string& path) { return list(nullptr, nullptr, nullptr, nullptr, link(path)); }

Json image(const std::string& url, int height, int width) {
  return list(nullptr, 2, height > 0 ? list(height, width) : Json(nullptr), link(url));
}

}  // namespace storedouble
