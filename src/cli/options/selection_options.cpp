// Options that say what is asked of the store.
#include <array>

#include "cli/options/option_table.hpp"
#include "cli/options/values/value_forms.hpp"
#include "store/app/details.hpp"
#include "store/lists/charts.hpp"
#include "store/reviews/page.hpp"

namespace playfast::cli {
namespace {

using C = ClientOptions;
using S = Selection;

Result<std::uint64_t> parse_limit(std::string_view text) {
  return parse_whole(text, 1, 1'000'000'000'000).map([](std::int64_t count) {
    return static_cast<std::uint64_t>(count);
  });
}

Result<std::uint64_t> parse_levels(std::string_view text) {
  return parse_whole(text, 0, 10).map([](std::int64_t levels) { return static_cast<std::uint64_t>(levels); });
}

constexpr auto limit = into<&S::limit>(parsed_by<parse_limit>, "N");

constexpr std::array locale_rows{
    OptionRow{.name = "country",
              .value = into<&S::countries>(list_of<country_set>, "CODES"),
              .default_text = "us",
              .help = "Countries to query, e.g. us,kr, eu or all",
              .details =
                  "\"playfast countries\" lists the codes. A group stands for its members: eu, eea, efta, "
                  "latam, mena, apac, africa, g7, g20, dach, nordics (see playfast-countries(1)). Each item "
                  "is requested once for each country and language. Reviews are the same in all countries."},
    OptionRow{.name = "lang",
              .value = into<&S::langs>(list_of<language_set>, "CODES"),
              .default_text = "en",
              .help = "languages to ask in, by code: en,ko or all",
              .details = "\"playfast languages\" lists the codes. Each language has reviews of its own; "
                         "variants of one language (es, es-MX) return the same ones. A review is "
                         "printed once per app."},
};

constexpr std::array via_rows{
    OptionRow{
        .name = "via",
        .value = into<&C::via>(one_of<store::vias>, "WAY"),
        .default_text = "auto",
        .help = "How to fetch records",
        .details =
            "auto packs many apps into one request (RPC) and falls back to an app's page where the "
            "store refuses that or answers something unknown; rpc and page use only one of the two. "
            "With auto, after several refusals in a row the rest of the run requests pages. How the "
            "store counts the calls of a packed request is not known; packs stay at sizes in daily use: "
            "32 full records of app, up to 1,024 calls for a few fields (see --fields). Developers have a "
            "page "
            "only, searches too but for an unproven RPC that rpc requests; further parts of all lists come "
            "by RPC."},
};

constexpr std::array page_rows{
    OptionRow{
        .name = "verify",
        .value = flag<&C::verify>(),
        .help = "Cross-check RPC, page and schema.org data; exit 6 on mismatch",
        .details =
            "Compares every field of an app's RPC answer with its page, and the page with its "
            "schema.org data. Since two requests are never simultaneous, counts may differ by 1 % or 10 "
            "and scores by 0.05 between RPC and page; texts of counts and scores and the place in a "
            "chart are not compared. Also checks the page's country and language, and each record: the "
            "histogram's sum is ratings (within 0.1 % or 100), reviews is at most ratings, "
            "real_installs is at least min_installs, score_text is score rounded to one decimal, and "
            "released is not after updated. Every mismatch is a warning; records are printed all the "
            "same."},
    OptionRow{.name = "partial",
              .value = flag<&C::partial>(),
              .help = "of pages not understood, give the few safe fields",
              .details = "These records have \"schema.org\" as their source and null for what is not known. "
                         "Without this option such a page is an error."},
};

constexpr std::array review_rows{
    OptionRow{.name = "sort",
              .value = into<&S::sort>(one_of<store::review_sorts>, "ORDER"),
              .default_text = "newest",
              .help = "order of the reviews"},
    OptionRow{.name = "score",
              .value = into<&S::scores>(stars, "STARS"),
              .help = "only reviews with these stars: 1,5"},
    OptionRow{.name = "device",
              .value = into<&S::device>(one_of<store::review_devices>, "DEVICE"),
              .help = "what they were written on"},
    OptionRow{.name = "since",
              .value = into<&S::since>(parsed_by<parse_day>, "DAY"),
              .help = "written on this day (UTC, 2026-01-31) or later",
              .details = "With the newest first, nothing older is asked for; in other orders the older ones "
                         "are asked for and left out."},
    OptionRow{.name = "until",
              .value = into<&S::until>(parsed_by<parse_day>, "DAY"),
              .help = "written on this day or before"},
    OptionRow{.name = "limit",
              .value = limit,
              .help = "at most N reviews of each app and language",
              .details = "Without it: all that there are. Several stars of --score share it evenly."},
};

constexpr std::array search_rows{
    OptionRow{.name = "price",
              .value = into<&S::price>(one_of<store::prices>, "PRICE"),
              .default_text = "all",
              .help = "which apps"},
    OptionRow{.name = "limit", .value = limit, .help = "At most N results of each query"},
};

constexpr std::array entry_rows{
    OptionRow{.name = "limit", .value = limit, .help = "At most N apps of each list"},
};

constexpr std::array chart_rows{
    OptionRow{.name = "collection",
              .value = into<&S::collections>(list_of<collection_set, store::collections>, "NAMES"),
              .default_text = "top-free",
              .help = "charts: top-free,top-grossing or all",
              .details = "\"playfast collections\" lists the names. Each collection of each category is a "
                         "chart of its own."},
    OptionRow{.name = "category",
              .value = into<&S::categories>(list_of<category_set>, "NAMES"),
              .default_text = "APPLICATION",
              .help = "categories: GAME,TOOLS or all",
              .details = "\"playfast categories\" lists the names, which may be written in small letters."},
    OptionRow{.name = "age",
              .value = into<&S::age>(one_of<store::ages>, "AGE"),
              .help = "for children of an age; the store may not heed it"},
    OptionRow{.name = "limit", .value = limit, .help = "at most N apps of each chart"},
};

constexpr std::array detail_rows{
    OptionRow{.name = "details",
              .value = flag<&S::details>(),
              .help = "the full record of each app that is found",
              .details =
                  "Each app's details are fetched too, and the records are those of \"playfast app\" with "
                  "what was asked for and the rank behind their source."},
};

constexpr std::array suggest_rows{
    OptionRow{.name = "expand",
              .value = into<&S::expand>(parsed_by<parse_levels>, "N"),
              .default_text = "0",
              .help = "Fetch suggestions of the suggestions too, N levels deep",
              .details =
                  "0 to 10. Each term is requested once per country and language; its records have it as "
                  "term. Each level may have five times as many terms as the one before. At most 100,000 "
                  "terms wait to be requested; a warning counts those beyond."},
};

constexpr std::string_view title = "Selection";

}  // namespace

OptionGroup locale_options() { return {title, locale_rows}; }
OptionGroup via_options() { return {title, via_rows}; }
OptionGroup page_options() { return {title, page_rows}; }
OptionGroup review_options() { return {title, review_rows}; }
OptionGroup search_options() { return {title, search_rows}; }
OptionGroup entry_options() { return {title, entry_rows}; }
OptionGroup chart_options() { return {title, chart_rows}; }
OptionGroup detail_options() { return {title, detail_rows}; }
OptionGroup suggest_options() { return {title, suggest_rows}; }

}  // namespace playfast::cli
