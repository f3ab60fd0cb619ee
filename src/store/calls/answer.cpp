#include "store/calls/answer.hpp"

#include <algorithm>
#include <string>

#include "net/url.hpp"
#include "page/frames.hpp"
#include "page/html/markup.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

std::string with_status(std::string_view what, const net::Response& response) {
  auto text = std::string(what) + " (HTTP " + std::to_string(response.status);
  if (!response.retry_after.empty()) text += ", Retry-After: " + response.retry_after;
  return text + ")";
}

constexpr const char* consent_message = "the store requires consent to cookies here";
constexpr const char* captcha_message = "blocked by the store: unusual traffic (captcha)";

Result<void> judge_redirect(const net::Response& response) {
  const auto target = net::parse_url(response.location);
  if (target && target->host.starts_with("consent.google.")) {
    return fail(ErrorKind::consent, consent_message);
  }
  if (target && target->path.starts_with("/sorry")) {
    return fail(ErrorKind::blocked, captcha_message);
  }
  return fail(ErrorKind::redirect, with_status("redirected in circles or away from the store", response));
}

bool is_consent_url(std::string_view text) {
  const auto url = net::parse_url(text);
  return url && url->host.starts_with("consent.google.");
}

bool is_recaptcha_url(std::string_view text) {
  const auto url = net::parse_url(text);
  return url && url->host == "www.google.com" && url->path.starts_with("/recaptcha/");
}

bool is_captcha_form(const page::PageStructure::Form& form) {
  const auto url = net::parse_url(form.action);
  const bool google = url && url->host == "www.google.com" && url->path.starts_with("/sorry/");
  return google || form.id == "captcha-form" || form.action.starts_with("/sorry/");
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
      return fail(ErrorKind::blocked, with_status("the store refused the request", response));
    case 408:
      return fail(ErrorKind::server_error, with_status("the store took too long", response));
    case 429:
    case 503:
      return fail(ErrorKind::throttled, with_status("throttled by the store", response));
    default:
      break;
  }
  if (status >= 500) return fail(ErrorKind::server_error, with_status("server error", response));
  return fail(ErrorKind::unexpected_status, with_status("unexpected status", response));
}

Result<void> judge_rpc_status(const net::Response& response) {
  auto judged = judge_status(response);
  if (!judged && judged.error().kind == ErrorKind::not_found)
    return fail(ErrorKind::unexpected_status,
                with_status("the store has no endpoint for RPCs here", response));
  return judged;
}

bool is_refusal(const Error& error) {
  return error.kind == ErrorKind::rejected || error.kind == ErrorKind::not_understood ||
         error.kind == ErrorKind::unexpected_status;
}

tl::unexpected<Error> gateway_error() {
  return fail(ErrorKind::throttled, "throttled by the store (PlayGatewayError)");
}

Result<void> detect_block_page(std::string_view body, page::JsonReader& reader) {
  if (body.starts_with(")]}'")) {
    if (page::has_gateway_error(body, reader)) return gateway_error();
    return {};
  }
  const auto page = page::read_structure(body);
  const auto asks_consent = [](const auto& form) { return is_consent_url(form.action); };
  if (is_consent_url(page.base) || std::ranges::any_of(page.forms, asks_consent))
    return fail(ErrorKind::consent, consent_message);
  if (page.title == "Sorry..." || std::ranges::any_of(page.forms, is_captcha_form) ||
      std::ranges::any_of(page.scripts, is_recaptcha_url))
    return fail(ErrorKind::blocked, captcha_message);
  return {};
}

Result<Reply> AnswerReader::read(std::string_view rpc, const net::Response& response, std::string_view text) {
  const bool page = rpc.empty();
  TRY(page ? judge_status(response) : judge_rpc_status(response));
  if (page) return Reply{.html = text};
  return rpc_.read(text, rpc).map([](const page::Node& node) { return Reply{.payload = node}; });
}

}  // namespace playfast::store
