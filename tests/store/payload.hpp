// The `Ws7gDc` data block: where the store keeps what a details page says of an app.
#pragma once

#include <string>

#include "playfast/app.hpp"

namespace storedouble {

/// How the block is written.
struct PayloadLayout {
  bool sparse = false;   ///< fields after the first 103 in one trailing object keyed by field number
  bool of_2022 = false;  ///< the block's own id and mask at their indexes, not in a trailing object
};

/// The JSON of the whole block, `[[[[]]],[null,null,[fields],{id, mask}],[…]]`, with every field of `app`
/// at the path where the store has it.
std::string app_payload(const playfast::App& app, const PayloadLayout& layout = {});

/// A second `Ws7gDc` block that has no app, only its rating on phones: JSON.
std::string phone_rating_payload(const playfast::App& app);

/// A `Ws7gDc` block in which no app can be found though its app message has 137 slots: JSON.
std::string decoy_payload();

}  // namespace storedouble
