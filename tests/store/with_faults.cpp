#include <memory>
#include <mutex>
#include <unordered_map>

#include "store/content_faults.hpp"
#include "store/fault_rules.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

/// A rule and what it has seen so far.
struct CountedRule {
  FaultRule rule;
  std::uint64_t matched = 0;
  std::unordered_map<std::string, std::uint64_t> attempts = {};  ///< by target and body, or by call
};

/// What a rule is held against: a request, or one of its calls.
struct Subject {
  std::string_view target;
  std::string_view text;
  std::size_t calls;  ///< in the POST
};

Subject subject_of(const Request& request, const Response& response) {
  return {request.target, request.body, response.calls.size()};
}

/// Counts the subject, if the rule matches it, and says whether the rule applies.
bool applies(CountedRule& counted, const Subject& subject) {
  const FaultRule& rule = counted.rule;
  if (rule.calls != 0 && subject.calls <= rule.calls) return false;
  const bool in_target = subject.target.find(rule.match) != std::string_view::npos;
  if (!in_target && subject.text.find(rule.match) == std::string_view::npos) return false;
  const std::string what = std::string(subject.target).append("\n").append(subject.text);
  const std::uint64_t attempt = ++counted.attempts[what];
  if (++counted.matched <= rule.after) return false;
  const std::uint64_t number = counted.matched - rule.after;
  if (rule.first != 0 && number > rule.first) return false;
  if (attempt <= rule.skip) return false;
  if (rule.each != 0 && attempt > rule.each) return false;
  if (number % rule.every != 0) return false;
  Seeded dice(std::to_string(rule.seed) + ' ' + std::to_string(attempt) + ' ' + what);
  return static_cast<double>(dice.below(1'000'000)) < rule.probability * 1e6;
}

/// The first rule that applies, or null. Every rule counts.
const FaultRule* choose(std::vector<CountedRule>& rules, const Subject& subject) {
  const FaultRule* chosen = nullptr;
  for (CountedRule& counted : rules) {
    if (applies(counted, subject) && chosen == nullptr) chosen = &counted.rule;
  }
  return chosen;
}

/// The rules of all requests, and what they have seen. Safe to use from many threads.
class Rules {
 public:
  explicit Rules(std::vector<FaultRule> rules) {
    for (FaultRule& rule : rules) {
      auto& kind = rule.frame == FrameFault::none ? for_requests_ : for_calls_;
      kind.push_back({std::move(rule)});
    }
  }

  bool has_rules_for_calls() const { return !for_calls_.empty(); }

  /// Null if no rule applies.
  const FaultRule* for_request(const Subject& request) {
    const std::lock_guard lock(mutex_);
    return choose(for_requests_, request);  // rules are never changed, only what is counted
  }

  FrameFault for_call(const Subject& call) {
    const std::lock_guard lock(mutex_);
    const FaultRule* rule = choose(for_calls_, call);
    return rule == nullptr ? FrameFault::none : rule->frame;
  }

 private:
  std::mutex mutex_;
  std::vector<CountedRule> for_requests_;
  std::vector<CountedRule> for_calls_;
};

/// The request, with the choice of a fault for each of its calls.
Request with_frame_faults(Request request, const std::shared_ptr<Rules>& rules) {
  const std::string locale = "hl=" + request.parameter("hl") + "&gl=" + request.parameter("gl");
  request.frame_fault = [rules, locale](const std::string& call, std::size_t calls) {
    return rules->for_call({locale, call, calls});
  };
  return request;
}

}  // namespace

Handler with_faults(std::vector<FaultRule> rules, Handler handler) {
  const auto shared = std::make_shared<Rules>(std::move(rules));
  return [shared, handler = std::move(handler)](const Request& request) {
    Response response =
        shared->has_rules_for_calls() ? handler(with_frame_faults(request, shared)) : handler(request);
    const FaultRule* rule = shared->for_request(subject_of(request, response));
    if (rule != nullptr) spoil(response, *rule, request);
    return response;
  };
}

}  // namespace storedouble
