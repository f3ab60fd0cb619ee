#include "store/content_faults.hpp"

#include <algorithm>
#include <ctime>

#include "store/batchexecute.hpp"
#include "store/gzip.hpp"
#include "store/refusals.hpp"

namespace storedouble {
namespace {

bool is_gzip(const Response& response) { return response.header("content-encoding") == "gzip"; }

std::string text_of(const Response& response) {
  return is_gzip(response) ? gunzip(*response.body).value_or("") : *response.body;
}

void set_text(Response& response, const std::string& text) {
  response.set_body(is_gzip(response) ? gzip(text, kFast) : text);
}

std::string url_of(const Request& request) { return "https://play.google.com" + request.target; }

/// A moment as HTTP writes it: "Sun, 06 Nov 1994 08:49:37 GMT".
std::string http_date(std::chrono::system_clock::time_point moment) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(moment);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[64];
  return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

void cut(Response& response, std::optional<std::size_t> bytes) {
  response.set_body(response.body->substr(0, bytes.value_or(response.body->size() / 2)));
}

void truncate(Response& response, std::optional<std::size_t> bytes) {
  const std::string text = text_of(response);
  set_text(response, text.substr(0, bytes.value_or(text.size() / 2)));
}

/// The body as gzip, whether the client asked for that or not.
void ensure_gzip(Response& response) {
  if (is_gzip(response)) return;
  response.set_body(gzip(*response.body, kFast));
  response.set_header("content-encoding", "gzip");
}

void damage_gzip(Response& response) {
  ensure_gzip(response);
  std::string bytes = *response.body;
  const std::size_t middle = bytes.size() / 2;
  bytes.replace(middle, 64, std::min<std::size_t>(64, bytes.size() - middle), '\xFF');
  response.set_body(std::move(bytes));
}

void nest_gzip(Response& response) {
  ensure_gzip(response);
  std::string encodings = "gzip";
  std::string bytes = *response.body;
  for (int i = 1; i < 10; ++i) {
    bytes = gzip(bytes, kFast);
    encodings += ", gzip";
  }
  response.set_body(std::move(bytes));
  response.set_header("content-encoding", encodings);
}

void set_bomb(Response& response) {
  static const auto bomb = std::make_shared<const std::string>(gzip_bomb(200));
  response.body = bomb;
  response.set_header("content-encoding", "gzip");
}

void add_big_headers(Response& response) {
  for (int i = 0; i < 100; ++i) response.set_header("x-padding-" + std::to_string(i), std::string(3200, 'x'));
}

/// A frame for each call of the request, all alike: JSON as payload, or none, and as status.
Response same_frames(const Request& request, const Response& response, const SharedPayload& payload,
                     const std::string& status) {
  std::vector<Frame> frames;
  for (const LoggedCall& call : response.calls) frames.push_back({call.rpc, call.tag, payload, status});
  if (frames.empty()) frames.push_back({request.parameter("rpcids"), "generic", payload, status});
  return frames_response(frames);
}

void spoil_content(Response& response, const FaultRule& rule, const Request& request) {
  switch (rule.content) {
    case ContentFault::none:
      return;
    case ContentFault::truncate:
      return truncate(response, rule.bytes);
    case ContentFault::gzip_cut:
      ensure_gzip(response);
      return cut(response, rule.bytes);
    case ContentFault::gzip_bad:
      return damage_gzip(response);
    case ContentFault::gzip_false:
      response.set_body(text_of(response));
      return response.set_header("content-encoding", "gzip");
    case ContentFault::gzip_nested:
      return nest_gzip(response);
    case ContentFault::bomb:
      return set_bomb(response);
    case ContentFault::big_headers:
      return add_big_headers(response);
    case ContentFault::empty:
      response = html_page("");
      return;
    case ContentFault::plain_text:
      response = html_page("The service is not available.\n");
      return response.set_header("content-type", "text/plain");
    case ContentFault::consent:
      response = redirect_to("https://consent.google.com/ml?continue=" + percent_encode(url_of(request)) +
                             "&gl=DE&m=0");
      return;
    case ContentFault::consent_page:
      response = consent_page();
      return;
    case ContentFault::captcha:
      response = redirect_to(
          "https://www.google.com/sorry/index?continue=" + percent_encode(url_of(request)) + "&q=E");
      return;
    case ContentFault::captcha_page:
      response = captcha_page(url_of(request));
      return;
    case ContentFault::gateway_error:
      response = gateway_error();
      return;
    case ContentFault::null_payload:
      response = same_frames(request, response, nullptr, "null");
      return;
    case ContentFault::malformed:
      response = same_frames(request, response, nullptr, "[3]");
      return;
    case ContentFault::error_frame:
      response = rpc_error(400);
      return;
    case ContentFault::empty_list:
      response = same_frames(request, response, make_payload("[[]]"), "null");
      return;
    case ContentFault::redirect_loop:
      response = redirect_to(request.target);
      return;
  }
}

}  // namespace

void spoil(Response& response, const FaultRule& rule, const Request& request) {
  const auto delay = response.delay + rule.delay;
  auto calls = response.calls;
  if (!rule.location.empty()) {
    response = redirect_to(rule.location);
  } else if (rule.content != ContentFault::none) {
    spoil_content(response, rule, request);
  } else if (rule.status != 0) {
    response = error_page(rule.status);
  }
  if (rule.status != 0) response.status = rule.status;
  if (!rule.retry_after.empty()) response.set_header("retry-after", rule.retry_after);
  if (rule.retry_date) {
    const auto now = std::chrono::system_clock::now() + rule.clock;
    response.set_header("date", http_date(now));
    response.set_header("retry-after", http_date(now + *rule.retry_date));
  }
  if (rule.transport == Fault::endless) response.remove_header("content-encoding");  // spaces are no gzip
  response.delay = delay;
  response.fault = rule.transport;
  response.cut_at = rule.bytes;
  response.fault_name = rule.name;
  response.calls = std::move(calls);
}

}  // namespace storedouble
