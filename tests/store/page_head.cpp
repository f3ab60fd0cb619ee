#include <algorithm>
#include <array>
#include <map>
#include <mutex>

#include "store/page_html.hpp"
#include "store/page_text.hpp"

namespace storedouble {
namespace {

bool right_to_left(const std::string& lang) {
  constexpr std::array<std::string_view, 5> kLanguages = {"ar", "he", "iw", "fa", "ur"};
  const std::string_view primary = std::string_view(lang).substr(0, lang.find('-'));
  return std::find(kLanguages.begin(), kLanguages.end(), primary) != kLanguages.end();
}

std::string make_head(std::size_t padding, const std::string& lang) {
  std::string html = "<!doctype html><html lang=\"" + html_escaped(lang) + "\" dir=\"";
  html += right_to_left(lang) ? "rtl" : "ltr";
  html += R"("><head><base href="https://play.google.com/"><meta name="referrer" content="origin">)"
          R"(<meta name="viewport" content="width=device-width, initial-scale=1">)"
          R"(<link rel="search" href="/opensearch.xml" type="application/opensearchdescription+xml">)";
  const std::string nonce = " nonce=\"" + kNonce + "\">";
  html += "<script data-id=\"_gd\"" + nonce + "window.WIZ_global_data = {" + settings(padding > 0 ? 800 : 20);
  html += "};</script><style data-href=\"https://play.example/style\"" + nonce + style_rules(padding) +
          "</style>";
  return html;
}

}  // namespace

std::shared_ptr<const std::string> page_head(std::size_t padding, const std::string& lang) {
  static std::mutex mutex;
  static std::map<std::pair<std::size_t, std::string>, std::shared_ptr<const std::string>> heads;
  const std::lock_guard lock(mutex);
  auto& head = heads[{padding, lang}];
  if (!head) head = std::make_shared<const std::string>(make_head(padding, lang));
  return head;
}

}  // namespace storedouble
