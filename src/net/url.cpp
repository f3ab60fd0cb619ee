#include "net/url.hpp"

#include <curl/curl.h>
#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

namespace playfast::net {
namespace {

struct FreeUrl {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
struct FreeText {
  void operator()(char* text) const { curl_free(text); }
};
using CurlText = std::unique_ptr<char, FreeText>;

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, flags) != CURLUE_OK) return {};
  return CurlText(text).get();
}

// RFC 3986, 2.3.
constexpr std::array<bool, 256> unreserved = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool is_unreserved(char c) { return unreserved[static_cast<unsigned char>(c)]; }

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace

std::optional<Url> parse_url(std::string_view text) {
  const std::unique_ptr<CURLU, FreeUrl> url(curl_url());
  const std::string whole(text);
  if (!url || whole.find('\0') != std::string::npos) return std::nullopt;
  if (curl_url_set(url.get(), CURLUPART_URL, whole.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) {
    return std::nullopt;
  }
  return Url{lower(part(url.get(), CURLUPART_SCHEME)), lower(part(url.get(), CURLUPART_HOST)),
             part(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT), part(url.get(), CURLUPART_PATH),
             part(url.get(), CURLUPART_QUERY)};
}

bool is_loopback(const Url& url) {
  return url.host == "localhost" || url.host == "[::1]" ||
         (url.host.starts_with("127.") && url.host.find_first_not_of("0123456789.") == std::string::npos);
}

bool same_origin(const Url& one, const Url& other) {
  return one.scheme == other.scheme && one.host == other.host && one.port == other.port;
}

// Byte by byte, without a look at the room that is left: half of the bytes of a call are encoded.
std::string url_encode(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded(3 * text.size(), '\0');
  auto to = encoded.begin();
  for (const char c : text) {
    if (is_unreserved(c)) {
      *to++ = c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    *to++ = '%';
    *to++ = digits[byte >> 4U];
    *to++ = digits[byte & 15U];
  }
  encoded.erase(to, encoded.end());
  return encoded;
}

std::string url_decode(std::string_view text) {
  if (text.empty()) return {};
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '+', ' ');
  int size = 0;
  const CurlText decoded(curl_easy_unescape(nullptr, spaced.data(), static_cast<int>(spaced.size()), &size));
  return {decoded.get(), static_cast<std::size_t>(size)};
}

std::optional<std::string> query_value(std::string_view query, std::string_view name) {
  while (!query.empty()) {
    const auto pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    const auto equals = pair.find('=');
    if (pair.substr(0, equals) != name) continue;
    return equals == std::string_view::npos ? std::string() : url_decode(pair.substr(equals + 1));
  }
  return std::nullopt;
}

}  // namespace playfast::net
