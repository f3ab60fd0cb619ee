// The data blocks of a page that may hold what was asked for.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "page/datasets.hpp"
#include "page/json/document.hpp"
#include "playfast/error.hpp"

namespace playfast::store {

/// The blocks of an RPC, or, in pages that do not say which block is whose, those of the usual keys.
std::vector<page::Dataset> blocks_of(std::string_view html, std::string_view rpc,
                                     std::span<const std::string_view> usual_keys);

/// The same, of blocks that were found before.
std::vector<page::Dataset> blocks_of(std::span<const page::Dataset> blocks, std::string_view rpc,
                                     std::span<const std::string_view> usual_keys);

/// Errors: truncated.
Result<void> check_whole(std::string_view html);

/// Whether a page without the data that was asked for is whole, and no block page in its place.
/// Errors: truncated; throttled, blocked, consent.
Result<void> check_unblocked(std::string_view html, page::JsonReader& reader);

/// The data of the first block of any of these RPCs, tried in order; `what` it holds: "a search". Errors:
/// those of no_block, not_understood, truncated; throttled, blocked or consent where such a page stands in
/// its place.
Result<page::Node> data_of(std::string_view html, std::span<const std::string_view> rpcs,
                           std::span<const std::string_view> usual_keys, std::string_view what,
                           page::JsonReader& reader);

/// The error of a page without such a block; `what` it would hold: "an app".
tl::unexpected<Error> no_block(std::string_view what, std::string_view rpc);

}  // namespace playfast::store
