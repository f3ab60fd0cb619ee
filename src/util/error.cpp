#include "playfast/error.hpp"

#include <array>
#include <cstddef>

namespace playfast {
inline namespace v0 {
namespace {

// In the order of ErrorKind, checked by a test. Exit codes are a promise to users.
constexpr std::array<ErrorRule, 26> error_rules{{
    {ErrorKind::invalid_item, "invalid_item", Fate::give_up, 2},
    {ErrorKind::invalid_option, "invalid_option", Fate::stop, 2},
    {ErrorKind::not_found, "not_found", Fate::give_up, 3},
    {ErrorKind::resolve, "resolve", Fate::retry, 4},
    {ErrorKind::connect, "connect", Fate::retry, 4},
    {ErrorKind::tls, "tls", Fate::retry, 4},
    {ErrorKind::certificate, "certificate", Fate::stop, 4},
    {ErrorKind::proxy, "proxy", Fate::stop, 4},
    {ErrorKind::interrupted, "interrupted", Fate::retry, 4},
    {ErrorKind::timeout, "timeout", Fate::retry, 4},
    {ErrorKind::server_error, "server_error", Fate::retry, 4},
    {ErrorKind::throttled, "throttled", Fate::retry, 5},
    {ErrorKind::blocked, "blocked", Fate::stop, 5},
    {ErrorKind::consent, "consent", Fate::stop, 5},
    {ErrorKind::truncated, "truncated", Fate::retry, 6},
    {ErrorKind::encoding, "encoding", Fate::retry, 6},
    {ErrorKind::too_large, "too_large", Fate::give_up, 6},
    {ErrorKind::redirect, "redirect", Fate::give_up, 6},
    {ErrorKind::unexpected_status, "unexpected_status", Fate::give_up, 6},
    {ErrorKind::not_understood, "not_understood", Fate::give_up, 6},
    {ErrorKind::wrong_item, "wrong_item", Fate::give_up, 6},
    {ErrorKind::no_data, "no_data", Fate::retry, 6},
    {ErrorKind::loop, "loop", Fate::give_up, 6},
    {ErrorKind::not_sent, "not_sent", Fate::give_up, 0},
    {ErrorKind::output, "output", Fate::stop, 7},
    {ErrorKind::state, "state", Fate::stop, 8},
}};

}  // namespace

const ErrorRule& rule_of(ErrorKind kind) { return error_rules.at(static_cast<std::size_t>(kind)); }

}  // namespace v0
}  // namespace playfast
