// What the store's endpoints know of pages and IDs, for readers of sitemaps.
#pragma once

#include "catalog/shard.hpp"

namespace playfast::cli {

catalog::Rules store_rules();

}  // namespace playfast::cli
