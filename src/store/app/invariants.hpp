// What holds within every record of an app, wherever it was read.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "playfast/app.hpp"
#include "playfast/drift.hpp"

namespace playfast::store {

/// A score as the store shows it: "4.3", "4,3", "٤٫٣".
struct ShownScore {
  double value = 0;
  int decimals = 0;

  bool operator==(const ShownScore&) const = default;
};

/// Reads a score in the digits of any language of the store, with a point, a comma or the Arabic decimal
/// separator; directional marks are skipped. Nothing for other texts.
std::optional<ShownScore> read_shown_score(std::string_view text);

/// Adds a warning for each pair of fields that contradict each other: the histogram's sum is `ratings` within
/// 0.1 % or 100, `reviews` is at most `ratings`, `real_installs` is at least `min_installs`, `score_text` is
/// `score` rounded to one decimal, `released` is not after `updated`. Null fields are not checked.
void check_invariants(const App& app, std::vector<Drift>& warnings);

}  // namespace playfast::store
