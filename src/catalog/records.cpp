#include "catalog/records.hpp"

#include <array>

#include "record/member_row.hpp"

namespace playfast::catalog {
namespace {

using record::context_row;
using record::Type;

constexpr std::array entry_table{
    context_row<CatalogEntry, &CatalogEntry::app_id>("app_id", Type::text, "package name").shown(1, 40),
    context_row<CatalogEntry, &CatalogEntry::shard>("shard", Type::integer,
                                                    "number of the sitemap that lists it")
        .shown(2, 7),
    context_row<CatalogEntry, &CatalogEntry::generation>(
        "generation", Type::text, "ID of the set of sitemaps: the Unix time at which the store made it")
        .shown(3, 12)};

constexpr std::array estimate_table{
    context_row<Estimate, &Estimate::apps>("apps", Type::integer, "estimated number of apps in all shards")
        .shown(1, 10),
    context_row<Estimate, &Estimate::standard_error>(
        "standard_error", Type::number, "standard error of apps; null if one shard of several was read")
        .shown(2, 14),
    context_row<Estimate, &Estimate::shards>("shards", Type::integer, "number of shards").shown(3, 8),
    context_row<Estimate, &Estimate::shards_sampled>("shards_sampled", Type::integer, "number of shards read")
        .shown(4, 14),
    context_row<Estimate, &Estimate::generation>(
        "generation", Type::text,
        "ID of the set of sitemaps: the Unix time at which the store "
        "made it")
        .shown(5, 12),
    context_row<Estimate, &Estimate::seed>("seed", Type::integer, "value of --seed").shown(6, 8)};

constexpr std::array difference_table{
    context_row<Difference, &Difference::app_id>("app_id", Type::text, "package name").shown(1, 40),
    context_row<Difference, &Difference::change>(
        "change", Type::text,
        "came, if only the store lists it, or went, if only the earlier "
        "catalog does")
        .shown(2, 6)};

}  // namespace

const record::Columns<CatalogEntry>& entry_columns() {
  static const record::Columns columns(entry_table);
  return columns;
}
const record::Columns<Estimate>& estimate_columns() {
  static const record::Columns columns(estimate_table);
  return columns;
}
const record::Columns<Difference>& difference_columns() {
  static const record::Columns columns(difference_table);
  return columns;
}

}  // namespace playfast::catalog
