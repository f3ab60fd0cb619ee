#include "queue/url.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <optional>

#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::queue {
namespace {

constexpr std::string_view tcp = "redis://";
constexpr std::string_view local = "redis+unix://";
constexpr std::string_view encrypted = "rediss://";

tl::unexpected<Error> bad_url(std::string_view why) {
  return fail(ProgramError::invalid_option,
              fmt::format("invalid queue URL: {}; expected redis://[[USER]:PASSWORD@]HOST[:PORT][/DB]/STREAM "
                          "or redis+unix://[:PASSWORD@]/PATH?stream=NAME[&db=N]",
                          why));
}

std::optional<int> digit_of(char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
  const auto found = digits.find(lower);
  return found == std::string_view::npos ? std::nullopt : std::optional(static_cast<int>(found));
}

// Nothing where a % begins no byte. A + is a plus sign here.
std::optional<std::string> unescape(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      plain += text[at];
      continue;
    }
    if (at + 2 >= text.size()) return std::nullopt;
    const auto high = digit_of(text[at + 1]);
    const auto low = digit_of(text[at + 2]);
    if (!high || !low) return std::nullopt;
    plain += static_cast<char>(16 * *high + *low);
    at += 2;
  }
  return plain;
}

std::optional<int> number_of(std::string_view text, int max) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || number > max) return std::nullopt;
    number = 10 * number + (c - '0');
  }
  return text.empty() || number > max ? std::nullopt : std::optional(number);
}

Result<void> take(std::string_view text, std::string_view what, std::string& part) {
  auto plain = unescape(text);
  if (!plain) return bad_url(fmt::format("bad percent-encoding in the {}", what));
  if (plain->find('\0') != std::string::npos) return bad_url(fmt::format("a zero byte in the {}", what));
  part = std::move(*plain);
  return {};
}

// "USER:PASSWORD", of which both may be empty.
Result<void> read_credentials(std::string_view text, Url& url) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return bad_url("a colon is missing in front of the password");
  TRY(take(text.substr(0, colon), "user", url.user));
  TRY(take(text.substr(colon + 1), "password", url.password));
  if (!url.user.empty() && url.password.empty()) return bad_url("a user without a password");
  return {};
}

Result<void> read_database(std::string_view text, Url& url) {
  constexpr int max_database = 65'535;
  const auto number = number_of(text, max_database);
  if (!number) return bad_url("the database is not a number");
  url.database = *number;
  return {};
}

Result<void> read_host(std::string_view text, Url& url) {
  constexpr int max_port = 65'535;
  const auto bracket = text.starts_with('[') ? text.find(']') : std::string_view::npos;
  const auto colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon != std::string_view::npos) {
    const auto port = number_of(text.substr(colon + 1), max_port);
    if (!port || *port == 0) return bad_url("the port is not a number from 1 to 65535");
    url.port = *port;
  }
  auto host = text.substr(0, colon);
  if (bracket != std::string_view::npos) host = host.substr(1, bracket - 1);
  if (host.empty()) return bad_url("no host");
  return take(host, "host", url.host);
}

// "apps" or "2/apps".
Result<void> read_stream_path(std::string_view path, Url& url) {
  const auto slash = path.find('/');
  if (slash != std::string_view::npos) TRY(read_database(path.substr(0, slash), url));
  const auto name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  if (name.find('/') != std::string_view::npos)
    return bad_url("a slash in the stream's name; write it as %2F");
  return take(name, "stream", url.stream);
}

Result<void> read_parameters(std::string_view query, Url& url) {
  while (!query.empty()) {
    const auto end = query.find('&');
    const auto one = query.substr(0, end);
    query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
    if (one.starts_with("stream=")) {
      TRY(take(one.substr(7), "stream", url.stream));
    } else if (one.starts_with("db=")) {
      TRY(read_database(one.substr(3), url));
    } else {
      return bad_url("unknown parameter; expected stream and db");
    }
  }
  return {};
}

Result<void> read_tcp(std::string_view rest, Url& url) {
  const auto slash = rest.find('/');
  if (slash == std::string_view::npos) return bad_url("no stream");
  TRY(read_host(rest.substr(0, slash), url));
  return read_stream_path(rest.substr(slash + 1), url);
}

Result<void> read_local(std::string_view rest, Url& url) {
  const auto mark = rest.find('?');
  TRY(take(rest.substr(0, mark), "path", url.socket));
  if (!url.socket.starts_with('/')) return bad_url("the path of the socket is not absolute");
  return mark == std::string_view::npos ? Result<void>() : read_parameters(rest.substr(mark + 1), url);
}

}  // namespace

bool is_url(std::string_view text) {
  constexpr std::array schemes{tcp, local, encrypted};
  return std::ranges::any_of(schemes, [&](std::string_view scheme) { return text.starts_with(scheme); });
}

Result<Url> parse_url(std::string_view text) {
  if (text.starts_with(encrypted))
    return fail(ProgramError::invalid_option,
                "rediss:// is not supported: the Redis client library has no TLS; use redis:// through a "
                "tunnel (stunnel, ssh -L)");
  const bool is_local = text.starts_with(local);
  if (!is_local && !text.starts_with(tcp)) return bad_url("unknown scheme");
  auto rest = text.substr(is_local ? local.size() : tcp.size());
  Url url;
  // A password may have slashes only if they are percent-encoded; an @ in it may stand as it is.
  const auto at = rest.substr(0, rest.find_first_of("/?")).rfind('@');
  if (at != std::string_view::npos) {
    TRY(read_credentials(rest.substr(0, at), url));
    rest.remove_prefix(at + 1);
  }
  TRY(is_local ? read_local(rest, url) : read_tcp(rest, url));
  if (url.stream.empty()) return bad_url("no stream");
  return url;
}

std::string Url::shown() const {
  if (host.empty()) return fmt::format("redis+unix://{}?stream={}", socket, stream);
  const bool is_v6 = host.find(':') != std::string::npos;
  return fmt::format("redis://{}{}{}{}/{}{}", is_v6 ? "[" : "", host, is_v6 ? "]" : "",
                     port == 6379 ? std::string() : fmt::format(":{}", port),
                     database == 0 ? std::string() : fmt::format("{}/", database), stream);
}

}  // namespace playfast::queue
