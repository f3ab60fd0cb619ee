// Reads the app's message, which pages and the details RPC have alike.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "page/html/schema_org.hpp"
#include "page/json/node.hpp"
#include "playfast/answer.hpp"
#include "playfast/app.hpp"
#include "record/field.hpp"
#include "store/app/request.hpp"

namespace playfast::store {

/// Where the app's message is in the payload.
inline constexpr page::Path app_message{1, 2};

/// Where a field is in the payload: "[1][2][0][0]".
std::string payload_path(const record::Field<App>& field);

/// Whether the payload of the details RPC, or of a page's block of it, is about this app. Errors: wrong_item,
/// not_understood.
Result<void> check_item(const page::Node& payload, std::string_view app_id);

/// Reads fields out of the app's message. `what` begins the message of the error: "page". `schema_org`, if
/// there, is what the page says beside the payload: what is required and not in the payload is taken from
/// there, with a warning. Errors: not_understood, naming the required field and its path.
Result<Answer<App>> read_app_fields(const page::Node& message,
                                    std::span<const record::Field<App>* const> fields, std::string_view what,
                                    const page::SchemaOrg* schema_org = nullptr);

/// Reads the app that was asked for out of the payload of the details RPC, with the fields of the request.
/// Its `fetched_at` is left to the caller. Errors: not_found for no payload, wrong_item, not_understood.
Result<Answer<App>> read_app_payload(const page::Node& payload, const AppQuery& query,
                                     const AppRequest& request);

}  // namespace playfast::store
