// Which apps the demo store has in its searches and charts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace storedouble {

/// What a search takes of its apps, by the store's numbers.
enum class PriceFilter { all = 0, free = 1, paid = 2 };

/// Whether this is one of a term's words. Words in a term steer its answer, and can be combined: `nothing`
/// and `empty` (no results, the store's two ways), `few` (3), `many` (30), `card` (an exact match, whose app
/// is also the first of the results), `emptycard` (a card's section with nothing in it), `similar` (a section
/// of two other apps before the results), `norelated` (no related searches), `late` (a card, after other
/// sections, and the results later still), `strange` (sections, but none that holds apps), `leaky` (half of
/// what a price filter leaves is of the other kind), `mispelt` (the store says that it searched for something
/// else), `many250` (so many results, of which the first page has 30 and continuations the rest).
bool has_word(std::string_view term, std::string_view word);

/// Results on a search's page where continuations have the rest.
inline constexpr std::size_t kSearchPage = 30;

/// The number in a word such as `many250` among the parts of a text; nothing where there is none.
std::optional<std::size_t> many_in(std::string_view text);

/// The ids of a search's results, in order: 20 by default, a third of them paid. They are made of the term
/// ("com.example.red.panda.n7"), so that a word such as "unrated" makes them apps of that kind. Another
/// country has another part of the same apps.
std::vector<std::string> search_ids(const std::string& term, const std::string& country,
                                    PriceFilter price = PriceFilter::all);

/// The ids of a chart, in order. There are 200, in EVENTS 42; collections that end in _free or _paid have
/// only such apps, of the others a third is paid. None where the store has no such chart, and in the
/// `movers_shakers` of WEATHER.
std::vector<std::string> chart_ids(const std::string& collection, const std::string& category,
                                   const std::string& country, std::size_t count = 100);

/// The ids of the apps similar to an app, in order: 60, or as `many250` in its id says; none for `.lonely`.
std::vector<std::string> similar_ids(const std::string& app_id);

/// The ids of a developer's apps, in order: as many as the last three digits of a number say; of a name 25,
/// or as `many250` in it says, or none for `noapps`. Their details name this developer.
std::vector<std::string> developer_ids(const std::string& developer);

/// The developer of an app of `developer_ids`; nothing for other ids.
std::optional<std::string> developer_of(const std::string& app_id);

bool is_number(std::string_view developer);

}  // namespace storedouble
