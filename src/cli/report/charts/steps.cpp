#include "cli/report/charts/steps.hpp"

#include <algorithm>
#include <cmath>

namespace playfast::report {

void Steps::add(std::int64_t at, std::optional<double> value) {
  if (value && !std::isfinite(*value)) value = std::nullopt;
  if (points_.empty() && !value) return;
  if (value) {
    if (empty()) first_ = {at, value};
    lowest_ = last_.value ? std::min(lowest_, *value) : *value;
    highest_ = last_.value ? std::max(highest_, *value) : *value;
    last_ = {at, value};
  }
  if (!points_.empty() && points_.back().value == value) return;
  points_.push_back({at, value});
  if (points_.size() > max_points) thin();
}

// There is an odd number of points, so the first and the newest stay.
void Steps::thin() {
  std::size_t kept = 1;
  for (std::size_t index = 2; index < points_.size(); index += 2) points_[kept++] = points_[index];
  points_.resize(kept);
}

}  // namespace playfast::report
