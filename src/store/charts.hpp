// The charts and searches that the store has: names of the options, words of its requests.
#pragma once

#include <span>
#include <string_view>

#include "playfast/entry.hpp"
#include "store/choice.hpp"

namespace playfast::store {

using CollectionChoice = Choice<Collection, std::string_view>;

inline constexpr std::array collections{
    CollectionChoice{"top-free", Collection::top_free, "topselling_free"},
    CollectionChoice{"top-paid", Collection::top_paid, "topselling_paid"},
    CollectionChoice{"top-grossing", Collection::top_grossing, "topgrossing"},
    CollectionChoice{"new-free", Collection::new_free, "topselling_new_free"},
    CollectionChoice{"new-paid", Collection::new_paid, "topselling_new_paid"},
    CollectionChoice{"movers", Collection::movers, "movers_shakers"}};

inline constexpr std::array ages{Choice<Age, std::string_view>{"0-5", Age::up_to_5, "AGE_RANGE1"},
                                 Choice<Age, std::string_view>{"6-8", Age::from_6_to_8, "AGE_RANGE2"},
                                 Choice<Age, std::string_view>{"9-up", Age::from_9, "AGE_RANGE3"}};

inline constexpr std::array prices{Choice<Price>{"all", Price::all, 0}, Choice<Price>{"free", Price::free, 1},
                                   Choice<Price>{"paid", Price::paid, 2}};

/// All categories, in the store's words: "APPLICATION", "GAME_PUZZLE".
std::span<const std::string_view> categories();

}  // namespace playfast::store
