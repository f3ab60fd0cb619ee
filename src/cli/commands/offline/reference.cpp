// `playfast countries`, `languages`, `categories` and `collections`: what options may be, as records.
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/run/print.hpp"
#include "store/reference/reference.hpp"

namespace playfast::cli {
namespace {

constexpr std::array reference_groups{&record_options, &replace_options, &config_options, &quiet_options,
                                      &program_options};

constexpr std::array country_examples{
    Example{"Countries with prices in euros",
            "playfast countries | jq -r 'select(.currency == \"EUR\").code'"},
};

}  // namespace

constinit const Command countries_command{
    .name = "countries",
    .options = reference_groups,
    .help = "List countries",
    .details =
        "Prints the values of --country: code, name and currency. No request is made.\n\n"
        "--country also accepts groups; members without Google Play are left out: eu (European "
        "Union), "
        "eea "
        "(European Economic Area), efta (European Free Trade Association), latam (Latin America and the "
        "Caribbean, UN M49 region 419), mena (Middle East and North Africa, World Bank), apac (Asia-Pacific: "
        "UN "
        "M49 Eastern, South-eastern and Southern Asia, Oceania; and Taiwan), africa (UN M49 region 002), g7, "
        "g20 "
        "(without the members of the EU and the African Union), dach (Germany, Austria, Switzerland), "
        "nordics "
        "(Nordic Council).",
    .examples = country_examples,
    .columns = &columns_of<&store::country_columns>,
    .run = [](const Options& options) {
      return print_records(options, store::country_columns(), store::countries());
    }};

constinit const Command languages_command{.name = "languages",
                                          .options = reference_groups,
                                          .help = "List languages",
                                          .details = "Prints the values of --lang. No request is made.",
                                          .columns = &columns_of<&store::language_columns>,
                                          .run = [](const Options& options) {
                                            return print_records(options, store::language_columns(),
                                                                 store::languages());
                                          }};

constinit const Command categories_command{
    .name = "categories",
    .options = reference_groups,
    .help = "List chart categories",
    .details = "Prints the values of --category of \"playfast list\". No request is made.",
    .columns = &columns_of<&store::category_columns>,
    .run = [](const Options& options) {
      return print_records(options, store::category_columns(), store::categories());
    }};

constinit const Command collections_command{
    .name = "collections",
    .options = reference_groups,
    .help = "List chart collections",
    .details = "Prints the values of --collection of \"playfast list\". No request is made.",
    .columns = &columns_of<&store::collection_columns>,
    .run = [](const Options& options) {
      return print_records(options, store::collection_columns(), store::collections);
    }};

}  // namespace playfast::cli
