// URLs, by libcurl's own parser.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace playfast::net {

/// The parts of an absolute URL that are looked at here.
struct Url {
  std::string scheme;  ///< lower case
  std::string host;    ///< lower case; an IPv6 address in brackets
  std::string port;    ///< the scheme's own where none is written
  std::string path;
  std::string query;
};

/// Nothing for what is no absolute URL.
std::optional<Url> parse_url(std::string_view text);

/// Whether the host is this machine: "localhost", 127.0.0.0/8 or ::1.
bool is_loopback(const Url& url);

/// Whether both name the same server: scheme, host and port.
bool same_origin(const Url& one, const Url& other);

/// Percent-encodes everything but unreserved characters.
std::string url_encode(std::string_view text);

/// Percent-decodes, "+" as a space.
std::string url_decode(std::string_view text);

/// The decoded value of a parameter of a query ("id=a&hl=en"); nothing where it is not there.
std::optional<std::string> query_value(std::string_view query, std::string_view name);

}  // namespace playfast::net
