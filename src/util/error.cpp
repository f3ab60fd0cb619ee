#include "playfast/error.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "util/program_error.hpp"

namespace playfast {
namespace {

struct Rule {
  ErrorKind kind;
  std::string_view name;
  Fate fate;
};

constexpr std::array rules{
    Rule{ErrorKind::invalid_item, "invalid_item", Fate::give_up},
    Rule{ProgramError::invalid_option, "invalid_option", Fate::stop},
    Rule{ErrorKind::not_found, "not_found", Fate::give_up},
    Rule{ErrorKind::resolve, "resolve", Fate::retry},
    Rule{ErrorKind::connect, "connect", Fate::retry},
    Rule{ErrorKind::tls, "tls", Fate::retry},
    Rule{ErrorKind::certificate, "certificate", Fate::stop},
    Rule{ErrorKind::proxy, "proxy", Fate::stop},
    Rule{ErrorKind::interrupted, "interrupted", Fate::retry},
    Rule{ErrorKind::timeout, "timeout", Fate::retry},
    Rule{ErrorKind::unreachable, "unreachable", Fate::stop},
    Rule{ErrorKind::server_error, "server_error", Fate::retry},
    Rule{ErrorKind::throttled, "throttled", Fate::retry},
    Rule{ErrorKind::blocked, "blocked", Fate::stop},
    Rule{ErrorKind::consent, "consent", Fate::stop},
    Rule{ErrorKind::truncated, "truncated", Fate::retry},
    Rule{ErrorKind::encoding, "encoding", Fate::retry},
    Rule{ErrorKind::too_large, "too_large", Fate::give_up},
    Rule{ErrorKind::redirect, "redirect", Fate::give_up},
    Rule{ErrorKind::unexpected_status, "unexpected_status", Fate::give_up},
    Rule{ErrorKind::rejected, "rejected", Fate::give_up},
    Rule{ErrorKind::not_understood, "not_understood", Fate::give_up},
    Rule{ErrorKind::wrong_item, "wrong_item", Fate::give_up},
    Rule{ErrorKind::no_data, "no_data", Fate::retry},
    Rule{ErrorKind::loop, "loop", Fate::give_up},
    Rule{ErrorKind::not_sent, "not_sent", Fate::give_up},
    Rule{ProgramError::output, "output", Fate::stop},
    Rule{ProgramError::state, "state", Fate::stop},
};

const Rule& rule_of(ErrorKind kind) {
  const auto found = std::ranges::find(rules, kind, &Rule::kind);
  if (found == rules.end()) throw std::out_of_range("no such ErrorKind");
  return *found;
}

}  // namespace

inline namespace v0 {

std::string_view to_string(ErrorKind kind) { return rule_of(kind).name; }

Fate fate_of(ErrorKind kind) { return rule_of(kind).fate; }

}  // namespace v0

}  // namespace playfast
