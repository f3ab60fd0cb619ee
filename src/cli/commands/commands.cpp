#include "cli/commands/commands.hpp"

#include <array>

namespace playfast::cli {
namespace {

// In the order of help.
constexpr std::array all{
    &app_command,
    &reviews_command,
    &search_command,
    &list_command,
    &developer_command,
    &similar_command,
    &permissions_command,
    &datasafety_command,
    &availability_command,
    &events_command,
    &suggest_command,
    &related_command,
    &catalog_command,
    // These ask no store.
    &changes_command,
    &history_command,
    &ranks_command,
    &report_command,
    &import_command,
    &db_command,
    &queue_command,
    &merge_command,
    &countries_command,
    &languages_command,
    &categories_command,
    &collections_command,
    &schema_command,
    &completion_command,
    &help_command,
    &version_command,
};

constexpr std::array examples{
    Example{"An app in two countries", "playfast app com.spotify.music --country us,kr | jq .title"},
    Example{"Its newest 500 reviews, as a spreadsheet",
            "playfast reviews com.spotify.music --limit 500 -f csv -o reviews.csv"},
    Example{"The top games in Korea", "playfast list --category GAME --country kr --limit 20"},
};

}  // namespace

std::span<const Command* const> command_list() { return all; }

std::span<const Example> program_examples() { return examples; }

}  // namespace playfast::cli
