// The commands: each is described in its own file, with its options, its texts and what it runs.
#pragma once

#include "cli/options/option_table.hpp"

namespace playfast::cli {

extern const Command app_command;
extern const Command reviews_command;
extern const Command search_command;
extern const Command list_command;
extern const Command developer_command;
extern const Command similar_command;
extern const Command permissions_command;
extern const Command datasafety_command;
extern const Command availability_command;
extern const Command events_command;
extern const Command suggest_command;
extern const Command related_command;
extern const Command catalog_command;
extern const Command changes_command;
extern const Command history_command;
extern const Command ranks_command;
extern const Command report_command;
extern const Command import_command;
extern const Command db_command;
extern const Command queue_command;
extern const Command merge_command;
extern const Command countries_command;
extern const Command languages_command;
extern const Command categories_command;
extern const Command collections_command;
extern const Command schema_command;
extern const Command completion_command;
extern const Command help_command;
extern const Command version_command;

/// The columns of a command's records, whatever its options.
template <auto columns>
std::span<const record::Column> columns_of(const Options& /*options*/) {
  return columns();
}

}  // namespace playfast::cli
