// The charts and searches that the store has: names of the options, words of its requests.
#pragma once

#include <span>
#include <string_view>

#include "playfast/entry.hpp"
#include "store/choice.hpp"

namespace playfast::store {

/// A chart: its name here, what stands for it in the store's requests, its name for people.
struct CollectionChoice {
  std::string_view name;
  Collection value;
  std::string_view wire;
  std::string_view title;
};

inline constexpr std::array collections{
    CollectionChoice{"top-free", Collection::top_free, "topselling_free", "Top free"},
    CollectionChoice{"top-paid", Collection::top_paid, "topselling_paid", "Top paid"},
    CollectionChoice{"top-grossing", Collection::top_grossing, "topgrossing", "Top grossing"},
    CollectionChoice{"new-free", Collection::new_free, "topselling_new_free", "Top new free"},
    CollectionChoice{"new-paid", Collection::new_paid, "topselling_new_paid", "Top new paid"},
    CollectionChoice{"movers", Collection::movers, "movers_shakers", "Movers and shakers"}};

inline constexpr std::array ages{Choice<Age, std::string_view>{"0-5", Age::up_to_5, "AGE_RANGE1"},
                                 Choice<Age, std::string_view>{"6-8", Age::from_6_to_8, "AGE_RANGE2"},
                                 Choice<Age, std::string_view>{"9-up", Age::from_9, "AGE_RANGE3"}};

inline constexpr std::array prices{Choice<Price>{"all", Price::all, 0}, Choice<Price>{"free", Price::free, 1},
                                   Choice<Price>{"paid", Price::paid, 2}};

/// A category of charts.
struct ChartCategory {
  std::string_view id;    ///< in the store's words: "GAME_PUZZLE"
  std::string_view name;  ///< for people, in English
};

/// All categories.
std::span<const ChartCategory> categories();

}  // namespace playfast::store
