#include "store/http.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace storedouble {
namespace {

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

/// The byte that two hexadecimal digits write, if they are that.
std::optional<char> hex_byte(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (digits.size() != 2 || error != std::errc() || end != digits.data() + 2) return std::nullopt;
  return static_cast<char>(value);
}

}  // namespace

bool without_answer(Fault fault) {
  switch (fault) {
    case Fault::reset:
    case Fault::close:
    case Fault::stall:
    case Fault::half_status:
    case Fault::silence:
    case Fault::reset_headers:
    case Fault::rst_internal:
    case Fault::rst_refused:
    case Fault::rst_http11:
    case Fault::goaway:
    case Fault::goaway_calm:
      return true;
    default:
      return false;
  }
}

void Request::set_target(std::string value) {
  target = std::move(value);
  const std::string_view whole = target;
  const std::size_t mark = whole.find('?');
  path = whole.substr(0, mark);
  query.clear();
  std::string_view rest = mark == std::string_view::npos ? std::string_view() : whole.substr(mark + 1);
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const std::string_view given = pair.substr(std::min(equals + 1, pair.size()));
    if (!pair.empty()) query.emplace(percent_decode(pair.substr(0, equals)), percent_decode(given));
  }
}

void Request::add_header(std::string_view name, std::string_view value) {
  const auto [place, is_new] = headers.try_emplace(lower_case(name), value);
  if (!is_new) place->second.append(", ").append(value);
}

std::string Request::header(std::string_view name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

std::string Request::parameter(std::string_view name) const {
  const auto found = query.lower_bound(name);
  return found == query.end() || found->first != name ? "" : found->second;
}

void Response::set_header(std::string_view name, std::string value) {
  remove_header(name);
  headers.emplace_back(name, std::move(value));
}

void Response::remove_header(std::string_view name) {
  std::erase_if(headers, [&](const auto& header) { return header.first == name; });
}

std::string Response::header(std::string_view name) const {
  const auto found = std::ranges::find(headers, name, &std::pair<std::string, std::string>::first);
  return found == headers.end() ? "" : found->second;
}

void Response::set_body(std::string bytes) { body = std::make_shared<const std::string>(std::move(bytes)); }

std::size_t Response::bytes_before_fault() const {
  return std::min(cut_at.value_or(body->size() / 2), body->size());
}

std::string_view reason_phrase(int status) {
  static constexpr std::array<std::pair<int, std::string_view>, 19> kPhrases{
      {{200, "OK"},
       {301, "Moved Permanently"},
       {302, "Found"},
       {303, "See Other"},
       {307, "Temporary Redirect"},
       {308, "Permanent Redirect"},
       {400, "Bad Request"},
       {401, "Unauthorized"},
       {403, "Forbidden"},
       {404, "Not Found"},
       {405, "Method Not Allowed"},
       {408, "Request Timeout"},
       {410, "Gone"},
       {429, "Too Many Requests"},
       {451, "Unavailable For Legal Reasons"},
       {500, "Server Error"},
       {502, "Bad Gateway"},
       {503, "Service Unavailable"},
       {504, "Gateway Timeout"}}};
  const auto found = std::ranges::find(kPhrases, status, &std::pair<int, std::string_view>::first);
  return found == kPhrases.end() ? "Unknown" : found->second;
}

std::string percent_decode(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = text[i] == '%' ? hex_byte(text.substr(i + 1, 2)) : std::nullopt;
    decoded += byte ? *byte : text[i] == '+' ? ' ' : text[i];
    if (byte) i += 2;
  }
  return decoded;
}

std::string percent_encode(std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || std::string_view("-._~").find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      encoded.append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
    }
  }
  return encoded;
}

}  // namespace storedouble
