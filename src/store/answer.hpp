// What the store's answers mean before they are read: yes, no, not now, or not the store at all.
#pragma once

#include <string_view>

#include "net/http.hpp"
#include "page/json/document.hpp"
#include "playfast/error.hpp"

namespace playfast::store {

/// Judges an answer by its status and, for a redirect, its target. Nothing is known of the body yet.
Result<void> judge_status(const net::Response& response);

/// The error of a store that is overloaded.
tl::unexpected<Error> gateway_error();

/// Whether a body of status 200 is a gateway error, a consent page or a captcha in the place of the
/// store's answer. It is recognized by its structure: the status of RPC frames, targets of forms,
/// the base URL, the title. Words anywhere in the text say nothing: users and developers write them.
/// Errors: throttled, consent, blocked.
Result<void> detect_block_page(std::string_view body, page::JsonReader& reader);

}  // namespace playfast::store
