#include <algorithm>
#include <array>
#include <utility>

#include "store/fault_rules.hpp"

namespace storedouble {
namespace {

constexpr std::array<std::pair<std::string_view, Fault>, 20> kTransportFaults{{
    {"reset", Fault::reset},
    {"close", Fault::close},
    {"stall", Fault::stall},
    {"half-status", Fault::half_status},
    {"silence", Fault::silence},
    {"reset-headers", Fault::reset_headers},
    {"reset-body", Fault::reset_body},
    {"cut", Fault::cut},
    {"chunked-cut", Fault::chunked_cut},
    {"close-cut", Fault::close_cut},
    {"bad-chunk", Fault::bad_chunk},
    {"endless", Fault::endless},
    {"drip", Fault::drip},
    {"early-hints", Fault::early_hints},
    {"double-length", Fault::double_length},
    {"rst-internal", Fault::rst_internal},
    {"rst-refused", Fault::rst_refused},
    {"rst-http11", Fault::rst_http11},
    {"goaway", Fault::goaway},
    {"goaway-calm", Fault::goaway_calm},
}};

constexpr std::array<std::pair<std::string_view, ContentFault>, 19> kContentFaults{{
    {"truncate", ContentFault::truncate},           {"gzip-cut", ContentFault::gzip_cut},
    {"gzip-bad", ContentFault::gzip_bad},           {"gzip-false", ContentFault::gzip_false},
    {"gzip-nested", ContentFault::gzip_nested},     {"bomb", ContentFault::bomb},
    {"big-headers", ContentFault::big_headers},     {"empty", ContentFault::empty},
    {"plain-text", ContentFault::plain_text},       {"consent", ContentFault::consent},
    {"consent-page", ContentFault::consent_page},   {"captcha", ContentFault::captcha},
    {"captcha-page", ContentFault::captcha_page},   {"gateway-error", ContentFault::gateway_error},
    {"null-payload", ContentFault::null_payload},   {"malformed", ContentFault::malformed},
    {"error-frame", ContentFault::error_frame},     {"empty-list", ContentFault::empty_list},
    {"redirect-loop", ContentFault::redirect_loop},
}};

constexpr std::array<std::pair<std::string_view, FrameFault>, 8> kFrameFaults{{
    {"frame-missing", FrameFault::missing},
    {"frame-null", FrameFault::null_payload},
    {"frame-data-error", FrameFault::data_error},
    {"frame-malformed", FrameFault::malformed},
    {"frame-gateway-error", FrameFault::gateway_error},
    {"frame-other-app", FrameFault::other_app},
    {"frame-twice", FrameFault::twice},
    {"frame-stray-tag", FrameFault::stray_tag},
}};

}  // namespace

bool set_fault(FaultRule& rule, std::string_view name) {
  const auto has_name = [&](const auto& entry) { return entry.first == name; };
  if (const auto found = std::ranges::find_if(kTransportFaults, has_name); found != kTransportFaults.end()) {
    rule.transport = found->second;
    return true;
  }
  if (const auto found = std::ranges::find_if(kFrameFaults, has_name); found != kFrameFaults.end()) {
    rule.frame = found->second;
    return true;
  }
  const auto found = std::ranges::find_if(kContentFaults, has_name);
  if (found == kContentFaults.end()) return false;
  rule.content = found->second;
  return true;
}

std::string_view frame_fault_name(FrameFault fault) {
  const auto found = std::ranges::find(kFrameFaults, fault, &std::pair<std::string_view, FrameFault>::second);
  return found == kFrameFaults.end() ? "" : found->first;
}

std::string fault_names() {
  std::string names;
  for (const auto& [name, fault] : kTransportFaults) names.append(names.empty() ? "" : " ").append(name);
  for (const auto& [name, fault] : kContentFaults) names.append(" ").append(name);
  for (const auto& [name, fault] : kFrameFaults) names.append(" ").append(name);
  return names;
}

}  // namespace storedouble
