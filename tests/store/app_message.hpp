// The app message as `Ws7gDc` sends it by RPC: only the fields that a call asks for.
#pragma once

#include <string>

#include "store/app_request.hpp"
#include "store/google_json.hpp"

namespace storedouble {

/// The whole answer, JSON: `[[[[]]],[null,null,message,{"12":id,"40":mask}]]`. `fields` is the message of an
/// app's page, dense or sparse; its id becomes this one. A whole record comes as an array, a shorter one by
/// the app's id either so or as one object keyed by field number. Flags are true and false, where pages have
/// 1 and 0.
std::string masked_answer(const Json& fields, const AppMask& mask, const std::string& app_id);

/// The id in a message that is in a page.
std::string app_id_in(const Json& message);

/// The app message in the `Ws7gDc` block of a details page; null where the page has none.
Json message_in_page(std::string_view html);

}  // namespace storedouble
