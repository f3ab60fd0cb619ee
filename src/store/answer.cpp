#include "store/answer.hpp"

#include <string>

#include "net/url.hpp"

namespace playfast::store {
namespace {

std::string with_status(std::string_view what, const net::Response& response) {
  auto text = std::string(what) + " (HTTP " + std::to_string(response.status);
  if (!response.retry_after.empty()) text += ", Retry-After: " + response.retry_after;
  return text + ")";
}

Result<void> judge_redirect(const net::Response& response) {
  const auto target = net::parse_url(response.location);
  if (target && target->host.starts_with("consent.google.")) {
    return fail(ErrorKind::consent, "the store asks for consent to cookies before it answers here");
  }
  if (target && target->path.starts_with("/sorry")) {
    return fail(ErrorKind::blocked, "the store blocks this address as unusual traffic (captcha)");
  }
  return fail(ErrorKind::redirect, with_status("redirected in circles or away from the store", response));
}

bool contains(std::string_view text, std::string_view what) {
  return text.find(what) != std::string_view::npos;
}

}  // namespace

Result<void> judge_status(const net::Response& response) {
  const int status = response.status;
  if (status == 200) return {};
  if (status >= 300 && status < 400) return judge_redirect(response);
  switch (status) {
    case 404:
    case 410:
      return fail(ErrorKind::not_found, with_status("not found", response));
    case 403:
      return fail(ErrorKind::blocked, with_status("the store refuses to answer", response));
    case 408:
      return fail(ErrorKind::server_error, with_status("the store took too long", response));
    case 429:
    case 503:
      return fail(ErrorKind::throttled, with_status("throttled by the store", response));
    default:
      break;
  }
  if (status >= 500) return fail(ErrorKind::server_error, with_status("server error", response));
  return fail(ErrorKind::unexpected_status,
              with_status("an answer the store is not known to give", response));
}

Result<void> judge_wall(std::string_view text) {
  if (contains(text, "PlayGatewayError")) {
    return fail(ErrorKind::throttled, "throttled by the store (PlayGatewayError)");
  }
  if (contains(text, "https://consent.google.")) {
    return fail(ErrorKind::consent, "the store asks for consent to cookies before it answers here");
  }
  if (contains(text, "www.google.com/recaptcha") || contains(text, "google.com/sorry/") ||
      contains(text, "unusual traffic")) {
    return fail(ErrorKind::blocked, "the store blocks this address as unusual traffic (captcha)");
  }
  return {};
}

}  // namespace playfast::store
