// Rules that spoil the double's answers, and the few words they are written in.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "store/http.hpp"

namespace storedouble {

/// What is done to the answer itself, and sent faultlessly.
enum class ContentFault {
  none,
  truncate,       ///< the page ends early; lengths and gzip are right
  gzip_cut,       ///< the gzip stream ends early, with a matching length
  gzip_bad,       ///< bytes inside the gzip stream are wrong
  gzip_false,     ///< plain text labelled gzip
  gzip_nested,    ///< labelled as ten gzips one in another, which it is
  bomb,           ///< 200 MB out of 200 KB of gzip
  big_headers,    ///< headers of over 300 KB
  empty,          ///< status 200 and no body
  plain_text,     ///< text/plain
  consent,        ///< redirect to the consent wall
  consent_page,   ///< the consent wall at 200, with payload blocks of its own
  captcha,        ///< redirect to the captcha
  captcha_page,   ///< the captcha at 200
  gateway_error,  ///< PlayGatewayError at 200
  null_payload,   ///< an RPC answer without data
  malformed,      ///< an RPC answer that says it did not understand the call
  error_frame,    ///< an RPC answer with an error frame (400) in place of the RPC's own
  empty_list,     ///< an RPC answer with an empty list and no token
  redirect_loop,  ///< redirect to the page itself
};

/// Which requests, on which occurrences, and what happens. A request is spoiled when all conditions hold.
/// With a fault of frames, each call of a POST takes the request's place: `match` is looked for in
/// "hl=ko&gl=kr Ws7gDc [arguments]", and so are attempts told apart, so that a call keeps its fate in
/// whatever pack it comes.
struct FaultRule {
  std::string match;        ///< in the target or the body of the request; "" is all requests
  std::uint64_t after = 0;  ///< not the first so many that match
  std::uint64_t first = 0;  ///< only the first so many (after `after`); 0: no limit
  std::uint64_t every = 1;  ///< only every so-manieth (after `after`)
  std::uint64_t skip = 0;   ///< not the first so many of each target and body
  std::uint64_t each = 0;   ///< only the first so many of each target and body; 0: no limit
  std::uint64_t calls = 0;  ///< only POSTs of more calls than this
  double probability = 1;   ///< of one that the above let through; fixed by `seed`, target, body and attempt
  std::uint64_t seed = 0;

  std::chrono::milliseconds delay{0};              ///< added to the answer's
  int status = 0;                                  ///< 0: what else the rule says, or the store's
  std::string retry_after;                         ///< as it is sent; "" for none
  std::optional<std::chrono::seconds> retry_date;  ///< Retry-After as the date so far from now, beside a Date
  std::chrono::seconds clock{0};                   ///< how far the server's clock is from ours
  std::string location;                            ///< redirect to this
  ContentFault content = ContentFault::none;
  Fault transport = Fault::none;
  FrameFault frame = FrameFault::none;
  std::optional<std::size_t> bytes;  ///< of the body (`truncate`: of the page) before a cut; else half of it

  std::string name;  ///< for the log: "reset", "429", "redirect", "delay"
};

/// Reads a rule: `key=value` pairs with commas between; a comma in a value is `\,`.
/// Conditions: match after first every skip each calls p seed. Deeds: fault status retry-after retry-date
/// clock (both in seconds) location bytes delay (milliseconds). At least one deed. Examples:
///     match=com.a.b,first=1,status=429,retry-after=1
///     every=3,fault=reset
///     p=0.1,seed=7,fault=truncate
///     p=0.01,seed=3,fault=frame-missing
///     calls=64,status=500
tl::expected<FaultRule, std::string> parse_fault_rule(std::string_view text);

/// Sets the rule's fault by its name in rules. False if there is none of this name.
bool set_fault(FaultRule& rule, std::string_view name);

/// The name of a fault of frames in rules; "" for none.
std::string_view frame_fault_name(FrameFault fault);

/// The names that `fault=` takes, with spaces between, for help texts.
std::string fault_names();

/// A handler that spoils what another answers. Each rule counts all requests that it matches; of the
/// rules that apply to a request, the first is played.
Handler with_faults(std::vector<FaultRule> rules, Handler handler);

}  // namespace storedouble
