// Makes the spoiled answers that the rules ask for.
#pragma once

#include "store/fault_rules.hpp"
#include "store/http.hpp"

namespace storedouble {

/// Does to a good answer what the rule says.
void spoil(Response& response, const FaultRule& rule, const Request& request);

}  // namespace storedouble
