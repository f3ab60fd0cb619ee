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
  std::unordered_map<std::string, std::uint64_t> attempts = {};  ///< by target and body
};

/// Counts the request, if the rule matches it, and says whether the rule applies.
bool applies(CountedRule& counted, const Request& request) {
  const FaultRule& rule = counted.rule;
  const bool in_target = request.target.find(rule.match) != std::string::npos;
  if (!in_target && request.body.find(rule.match) == std::string::npos) return false;
  const std::string what = request.target + '\n' + request.body;
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
const FaultRule* choose(std::vector<CountedRule>& rules, const Request& request) {
  const FaultRule* chosen = nullptr;
  for (CountedRule& counted : rules) {
    if (applies(counted, request) && chosen == nullptr) chosen = &counted.rule;
  }
  return chosen;
}

}  // namespace

Handler with_faults(std::vector<FaultRule> rules, Handler handler) {
  struct Shared {
    std::mutex mutex;
    std::vector<CountedRule> rules;
  };
  const auto shared = std::make_shared<Shared>();
  for (FaultRule& rule : rules) shared->rules.push_back({std::move(rule)});
  return [shared, handler = std::move(handler)](const Request& request) {
    Response response = handler(request);
    std::unique_lock lock(shared->mutex);
    const FaultRule* rule = choose(shared->rules, request);
    lock.unlock();  // rules are never changed, only what is counted
    if (rule != nullptr) spoil(response, *rule, request);
    return response;
  };
}

}  // namespace storedouble
