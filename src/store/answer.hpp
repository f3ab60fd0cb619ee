// What the store's answers mean before they are read: yes, no, not now, or not the store at all.
#pragma once

#include <string_view>

#include "net/http.hpp"
#include "playfast/error.hpp"

namespace playfast::store {

/// Judges an answer by its status and, for a redirect, its target. Nothing is known of the body yet.
Result<void> judge_status(const net::Response& response);

/// Why a page of status 200 that holds no data of the store's may stand there: a gateway error, a
/// consent wall or a captcha. Nothing for none of these. Asked only of pages that could not be
/// read, since a description may contain any of the words that tell them.
Result<void> judge_wall(std::string_view text);

}  // namespace playfast::store
