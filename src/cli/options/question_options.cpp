// Options that say what is asked of the store.
#include <array>

#include "cli/options/option_setters.hpp"
#include "cli/options/option_table.hpp"
#include "cli/options/values.hpp"

namespace playfast::cli {
namespace {

using C = ClientOptions;
using O = Options;

Result<std::uint64_t> parse_limit(std::string_view text) {
  return parse_whole(text, 1, 1'000'000'000'000).map([](std::int64_t count) {
    return static_cast<std::uint64_t>(count);
  });
}

constexpr OptionRow limit_row(Commands commands, std::string_view help, std::string_view details) {
  return {.commands = commands,
          .name = "limit",
          .value = {"N"},
          .help = help,
          .details = details,
          .set = &keep<&O::limit, parse_limit>,
          .text = &text_of<&O::limit>};
}

constexpr std::array rows{
    OptionRow{.commands = for_store,
              .name = "country",
              .value = {"CODES", ValueKind::words, &country_words, true},
              .fallback = "us",
              .help = "stores to ask, by code: us,kr or all",
              .details = "\"playfast countries\" lists the codes. Each item is asked for in each store and "
                         "each language. Reviews are the same in all stores.",
              .set = &keep<&O::countries, parse_countries>,
              .text = &text_of<&O::countries>},
    OptionRow{.commands = for_store,
              .name = "lang",
              .value = {"CODES", ValueKind::words, &language_words, true},
              .fallback = "en",
              .help = "languages to ask in, by code: en,ko or all",
              .details = "\"playfast languages\" lists the codes. Each language has reviews of its own; "
                         "variants of one language (es, es-MX) return the same ones. A review is "
                         "printed once per app.",
              .set = &keep<&O::langs, parse_languages>,
              .text = &text_of<&O::langs>},
    OptionRow{.commands = for_app,
              .name = "verify",
              .help = "read pages in two ways; exit 6 where they differ",
              .details = "A page says the important things twice: in the data that the store's own script "
                         "reads, and for search engines. Every disagreement is a warning; the records are "
                         "printed all the same.",
              .set = &turn_on<&C::verify>,
              .text = &text_of<&C::verify>},
    OptionRow{.commands = for_app,
              .name = "partial",
              .help = "of pages not understood, give the few safe fields",
              .details = "These records have \"schema.org\" as their source and null for what is not known. "
                         "Without this option such a page is an error.",
              .set = &turn_on<&C::partial>,
              .text = &text_of<&C::partial>},
    OptionRow{.commands = for_reviews,
              .name = "sort",
              .value = {"ORDER", ValueKind::word, &sort_words},
              .fallback = "newest",
              .help = "order of the reviews",
              .set = &keep<&O::sort, parse_sort>,
              .text = &text_of<&O::sort>},
    OptionRow{.commands = for_reviews,
              .name = "score",
              .value = {"STARS", ValueKind::words, &score_words},
              .help = "only reviews with these stars: 1,5",
              .set = &keep<&O::scores, parse_scores>,
              .text = &text_of<&O::scores>},
    OptionRow{.commands = for_reviews,
              .name = "device",
              .value = {"DEVICE", ValueKind::word, &device_words},
              .help = "what they were written on",
              .set = &keep<&O::device, parse_device>,
              .text = &text_of<&O::device>},
    OptionRow{.commands = for_reviews,
              .name = "since",
              .value = {"DAY"},
              .help = "written on this day (UTC, 2026-01-31) or later",
              .details = "With the newest first, nothing older is asked for; in other orders the older ones "
                         "are asked for and left out.",
              .set = &keep<&O::since, parse_day>,
              .text = &text_of<&O::since>},
    OptionRow{.commands = for_reviews,
              .name = "until",
              .value = {"DAY"},
              .help = "written on this day or before",
              .set = &keep<&O::until, parse_day>,
              .text = &text_of<&O::until>},
    OptionRow{.commands = for_search,
              .name = "price",
              .value = {"PRICE", ValueKind::word, &price_words},
              .fallback = "all",
              .help = "which apps",
              .set = &keep<&O::price, parse_price>,
              .text = &text_of<&O::price>},
    OptionRow{.commands = for_list,
              .name = "collection",
              .value = {"NAMES", ValueKind::words, &collection_words, true},
              .fallback = "top-free",
              .help = "charts: top-free,top-grossing or all",
              .details = "\"playfast collections\" lists the names. Each collection of each category is a "
                         "chart of its own.",
              .set = &keep<&O::collections, parse_collections>,
              .text = &text_of<&O::collections>},
    OptionRow{.commands = for_list,
              .name = "category",
              .value = {"NAMES", ValueKind::words, &category_words, true},
              .fallback = "APPLICATION",
              .help = "categories: GAME,TOOLS or all",
              .details = "\"playfast categories\" lists the names, which may be written in small letters.",
              .set = &keep<&O::categories, parse_categories>,
              .text = &text_of<&O::categories>},
    OptionRow{.commands = for_list,
              .name = "age",
              .value = {"AGE", ValueKind::word, &age_words},
              .help = "for children of an age; the store may not heed it",
              .set = &keep<&O::age, parse_age>,
              .text = &text_of<&O::age>},
    limit_row(for_reviews, "at most N reviews of each app and language",
              "Without it: all that there are. Several stars of --score share it evenly."),
    limit_row(for_search, "at most N results of each query", {}),
    limit_row(for_list, "at most N apps of each chart", {}),
    OptionRow{.commands = for_lists,
              .name = "details",
              .help = "the full record of each app that is found",
              .details = "Each app's page is fetched too, and the records are those of \"playfast app\" with "
                         "what was asked for and the rank behind their source.",
              .set = &turn_on<&O::details>,
              .text = &text_of<&O::details>},
};

}  // namespace

std::span<const OptionRow> question_options() { return rows; }

}  // namespace playfast::cli
