// The few words of our own that made-up apps are written in.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace storedouble {

/// Category ids of made-up apps; phrasebooks have their names in the same order.
inline constexpr std::array<std::string_view, 5> kDemoCategories = {
    "PRODUCTIVITY", "GAME_PUZZLE", "TRAVEL_AND_LOCAL", "MUSIC_AND_AUDIO", "TOOLS"};

struct Phrasebook {
  std::string_view lang;
  std::string_view demo;
  std::array<std::string_view, 4> adjectives;
  std::array<std::string_view, 4> nouns;
  std::string_view summary;
  std::string_view music_summary;
  std::string_view opening;
  std::string_view heading;
  std::array<std::string_view, 3> points;
  std::string_view link;
  std::string_view recent_changes;
  std::array<std::string_view, 5> categories;
  std::array<std::string_view, 4> tags;
};

/// The phrasebook of this language by its primary subtag; the English one for a language that has none.
const Phrasebook& phrasebook(std::string_view lang);

/// What goes before texts that stand in English for want of a phrasebook: "[fr] ", else nothing.
std::string language_mark(std::string_view lang);

}  // namespace storedouble
