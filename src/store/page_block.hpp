// The data blocks of a page that may hold what was asked for.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "page/datasets.hpp"
#include "playfast/error.hpp"

namespace playfast::store {

/// The blocks of an RPC, or, in pages that do not say which block is whose, those of the usual keys.
std::vector<page::Dataset> blocks_of(std::string_view html, std::string_view rpc,
                                     std::span<const std::string_view> usual_keys);

/// Errors: truncated.
Result<void> check_whole(std::string_view html);

/// The error of a page without such a block; `what` it would hold: "an app". It may be cut, or a
/// wall may stand in its place.
tl::unexpected<Error> no_block(std::string_view html, std::string_view what, std::string_view rpc);

}  // namespace playfast::store
