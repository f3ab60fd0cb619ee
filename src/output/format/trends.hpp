// How numbers in a table developed, as small charts below it.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/format/encoder.hpp"

namespace playfast::output {

/// Values of one number over time, in memory that does not grow.
class Trend {
 public:
  void add(double value);
  std::uint64_t count() const { return count_; }
  double first() const { return first_; }
  double last() const { return last_; }
  /// A bar for each of up to 32 values, among them the last. `inverted`: the smallest number is the highest.
  std::string bars(bool inverted) const;

 private:
  static constexpr std::size_t max_kept = 32;

  std::vector<double> kept_;  ///< one of `stride_` values
  std::uint64_t stride_ = 1;
  std::uint64_t count_ = 0;
  double first_ = 0;
  double last_ = 0;
};

struct TrendStyle {
  std::size_t width = 80;
  /// Columns that tell subjects apart. Each other one with numbers has a chart for each subject.
  std::span<const std::string_view> subject{};
  std::span<const std::string_view> without{};  ///< columns without charts
  bool inverted = false;                        ///< small numbers are better
};

/// Writes what `table` writes, and at the end a line for each subject and number that has at least two
/// values: its bars, the first and the last value. At most 100 lines.
std::unique_ptr<Encoder> with_trends(std::unique_ptr<Encoder> table, TrendStyle style);

}  // namespace playfast::output
