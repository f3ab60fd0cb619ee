// What follows the first part of a list: the RPC qnKhOb, the same for searches, developers and similar apps.
#pragma once

#include <string>
#include <string_view>

#include "page/json/node.hpp"
#include "playfast/error.hpp"
#include "store/calls/call.hpp"
#include "store/lists/entry_list.hpp"

namespace playfast::store {

/// The call for the items after a token: up to 100.
Call continuation_call(std::string_view token, std::string lang, std::string country);

/// The token at a place; empty: there is none, so this was the end. What is there but no token is a warning
/// that the list may be incomplete.
std::string read_token(const page::Node& node, EntryReader& entries);

/// Reads a part of a list at `path`, its items at [0], and returns the next token, at [7][1]; empty: this was
/// the end. Errors: not_understood, for more items than a part can have.
Result<std::string> read_part(const page::Node& part, const page::Path& path, EntryReader& entries);

/// Reads the items of an answer and returns the next token; empty: this was the end (wire-format.md 2.1 has
/// the four ways in which lists end). Errors: rejected, where the store refuses to go on, which is no end;
/// not_understood.
Result<std::string> read_continuation(const page::Node& payload, EntryReader& entries);

}  // namespace playfast::store
