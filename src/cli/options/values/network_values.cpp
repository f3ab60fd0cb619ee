// Values that say how the store is reached.
#include <algorithm>
#include <array>

#include "cli/options/values/values.hpp"
#include "net/url.hpp"
#include "util/text.hpp"

namespace playfast::cli {

Result<std::string> parse_base_url(std::string_view text) {
  if (text.find('@') != std::string_view::npos) return invalid("expected a URL without user and password");
  const auto url = net::parse_url(text);
  if (!url || (url->scheme != "https" && url->scheme != "http"))
    return invalid("expected https://HOST or https://HOST:PORT");
  if (url->scheme == "http" && !net::is_loopback(*url))
    return invalid("plain http is allowed for this machine only (localhost); use https");
  const auto after_scheme = text.substr(text.find("://") + 3);
  const bool origin_only =
      after_scheme.find_first_of("/?#@") == std::string_view::npos ||
      (after_scheme.ends_with('/') && after_scheme.find_first_of("/?#@") == after_scheme.size() - 1);
  if (!origin_only) return invalid("expected a URL without a path (https://HOST:PORT)");
  return std::string(text.ends_with('/') ? text.substr(0, text.size() - 1) : text);
}

Result<std::string> parse_proxy(std::string_view text) {
  constexpr std::array<std::string_view, 6> schemes{"http",    "https",  "socks4",
                                                    "socks4a", "socks5", "socks5h"};
  const bool bare = text.find("://") == std::string_view::npos;
  const auto url = net::parse_url(bare ? "http://" + std::string(text) : std::string(text));
  if (!url || url->host.empty() || std::find(schemes.begin(), schemes.end(), url->scheme) == schemes.end()) {
    return invalid("expected http://HOST:PORT, https://…, socks5://… or HOST:PORT");
  }
  return std::string(text);
}

Result<std::string> parse_user_agent(std::string_view text) {
  const bool printable = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
  if (util::trim(text).empty() || !printable) return invalid("expected printable ASCII, not empty");
  return std::string(text);
}

}  // namespace playfast::cli
