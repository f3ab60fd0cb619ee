// Options that select what is requested.
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
using Catalog = CatalogSelection;

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
                  "\"playfast countries\" lists the codes. A group selects its members: eu, eea, efta, "
                  "latam, mena, apac, africa, g7, g20, dach, nordics (see playfast-countries(1)). Each item "
                  "is requested once per country and language. Reviews are the same in all countries."},
    OptionRow{.name = "lang",
              .value = into<&S::langs>(list_of<language_set>, "CODES"),
              .default_text = "en",
              .help = "Languages to query, e.g. en,ko or all",
              .details =
                  "\"playfast languages\" lists the codes. Each language has its own reviews; variants "
                  "of one language (es, es-MX) return the same ones. Each review is printed once "
                  "per app."},
};

constexpr std::array via_rows{
    OptionRow{
        .name = "via",
        .value = into<&C::via>(one_of<store::vias>, "WAY"),
        .default_text = "auto",
        .help = "How to fetch records",
        .details =
            "auto packs many items into one request (RPC) and falls back to the page of an item that RPC "
            "does not answer or answers in an unknown format; rpc and page use only one of the two. With "
            "auto, after several refusals in a row the rest of the run requests pages. A packed request has "
            "at most 32 full app records, or 1,024 items with a few fields (see --fields). The first part "
            "of a developer's list comes from a page, and so does that of search results, except with rpc "
            "(untested against the live store) and without --price. Further parts of all lists come by RPC."},
};

constexpr std::array page_rows{
    OptionRow{
        .name = "verify",
        .value = flag<&C::verify>(),
        .help = "Cross-check RPC, page and schema.org data; exit 6 on mismatch",
        .details =
            "Compares every field of an app's RPC answer with its page, and the page with its "
            "schema.org data. As the two requests are sent at different times, counts may differ by 1 % or "
            "10 and scores by 0.05; texts of counts and scores and the chart rank are not compared. Also "
            "checks the country and language of the page, and each record: the histogram adds up to "
            "ratings (within 0.1 % or 100), reviews is at most ratings, real_installs is at least "
            "min_installs, score_text is score rounded to one decimal, and released is not after updated. "
            "Each mismatch is a warning; the record is printed anyway."},
    OptionRow{.name = "partial",
              .value = flag<&C::partial>(),
              .help = "Fall back to schema.org data when a page cannot be parsed",
              .details = "The source of these records is \"schema.org\"; fields that it does not have are "
                         "null. Without this option such a page is an error."},
};

constexpr std::array review_rows{
    OptionRow{.name = "sort",
              .value = into<&S::sort>(one_of<store::review_sorts>, "ORDER"),
              .default_text = "newest",
              .help = "Order of reviews"},
    OptionRow{.name = "score",
              .value = into<&S::scores>(stars, "STARS"),
              .help = "Only reviews with these ratings, e.g. 1,5"},
    OptionRow{.name = "device",
              .value = into<&S::device>(one_of<store::review_devices>, "DEVICE"),
              .help = "Only reviews written on this device"},
    OptionRow{.name = "since",
              .value = into<&S::since>(parsed_by<parse_day>, "DAY"),
              .help = "Only reviews since DAY, e.g. 2026-01-31, 7d or 2w",
              .details = "DAY is YYYY-MM-DD, today, yesterday, or a number of days (7d) or weeks (2w) ago; "
                         "UTC, inclusive. With --sort newest, requests end at the first older review; in "
                         "other orders older reviews are fetched and skipped. With --resume, use a date: a "
                         "relative DAY is another one tomorrow."},
    OptionRow{.name = "until",
              .value = into<&S::until>(parsed_by<parse_day>, "DAY"),
              .help = "Only reviews until DAY, inclusive"},
    OptionRow{.name = "limit",
              .value = limit,
              .help = "Maximum reviews per app and language",
              .details = "The default is all reviews. With several ratings (--score), it is divided evenly."},
};

constexpr std::array search_rows{
    OptionRow{.name = "price",
              .value = into<&S::price>(one_of<store::prices>, "PRICE"),
              .default_text = "all",
              .help = "Only free or only paid apps"},
    OptionRow{.name = "limit", .value = limit, .help = "Maximum results per query"},
};

constexpr std::array entry_rows{
    OptionRow{.name = "limit", .value = limit, .help = "Maximum apps per item"},
};

constexpr std::array chart_rows{
    OptionRow{.name = "collection",
              .value = into<&S::collections>(list_of<collection_set, store::collections>, "NAMES"),
              .default_text = "top-free",
              .help = "Collections, e.g. top-free,top-grossing or all",
              .details = "\"playfast collections\" lists the names. Each collection of each category is a "
                         "chart."},
    OptionRow{.name = "category",
              .value = into<&S::categories>(list_of<category_set>, "NAMES"),
              .default_text = "APPLICATION",
              .help = "Categories, e.g. GAME,TOOLS or all",
              .details = "\"playfast categories\" lists the names. Case does not matter."},
    OptionRow{.name = "age",
              .value = into<&S::age>(one_of<store::ages>, "AGE"),
              .help = "Only apps for children of this age"},
    OptionRow{.name = "limit", .value = limit, .help = "Maximum apps per chart"},
};

constexpr std::array detail_rows{
    OptionRow{.name = "details",
              .value = flag<&S::details>(),
              .help = "Fetch the full record of each app",
              .details = "Records are those of \"playfast app\", with the query and the rank after source."},
};

constexpr std::array suggest_rows{
    OptionRow{.name = "expand",
              .value = into<&S::expand>(parsed_by<parse_levels>, "N"),
              .default_text = "0",
              .help = "Fetch suggestions of the suggestions too, N levels deep",
              .details =
                  "0 to 10. Each term is requested once per country and language. Each level may have five "
                  "times as many terms as the one before. At most 100,000 terms wait to be requested; a "
                  "warning counts those dropped."},
};

Result<std::uint64_t> parse_seed(std::string_view text) {
  constexpr std::int64_t max_exact = 9'007'199'254'740'991;  // that readers of JSON keep exact
  return parse_whole(text, 0, max_exact).map([](std::int64_t seed) {
    return static_cast<std::uint64_t>(seed);
  });
}

constexpr std::array catalog_rows{
    OptionRow{
        .name = "sample",
        .value = into<&Catalog::sample>(parsed_by<parse_limit>, "N"),
        .help = "Read N random shards and estimate the number of apps",
        .details =
            "Prints one record: the estimate, which is the mean number of apps in these shards times the "
            "number of all shards, and its standard error. With n of M shards, whose counts have the "
            "standard deviation s, this is M s sqrt((1 - n/M) / n) (Cochran, Sampling Techniques, theorem "
            "2.2). Shards that fail do not count. Of 83,000 shards, 300 give the number of apps to about "
            "1 %."},
    OptionRow{.name = "seed",
              .value = into<&Catalog::seed>(parsed_by<parse_seed>, "S"),
              .default_text = "1",
              .help = "Seed that selects the shards of --sample",
              .details = "The same seed selects the same shards of a generation."},
    OptionRow{.name = "ids",
              .value = flag<&Catalog::ids>(),
              .help = "With --sample, print the apps in these shards"},
    OptionRow{
        .name = "diff",
        .value = into<&Catalog::diff>(file_by<parse_path>, "OLD"),
        .help = "Print only apps that came or went since the catalog OLD",
        .details =
            "OLD is a catalog of an earlier run as JSON Lines, CSV or TSV with app_id, or a list of app IDs, "
            "one "
            "per line. Apps that came are printed as shards are read. Apps that went are printed at the end, "
            "and "
            "only if all shards were read. Needs about 9 bytes of memory per app of OLD: 35 MB for four "
            "million, "
            "and up to three times as much while OLD is read. Cannot be used with --resume or --sample."},
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
OptionGroup catalog_options() { return {title, catalog_rows}; }

}  // namespace playfast::cli
