// A number that holds a value until it changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace playfast::report {

/// Times in seconds since 1970.
struct Period {
  std::int64_t begin = 0;
  std::int64_t end = 0;

  bool operator==(const Period&) const = default;
};

/// The values of a number over time, in memory that does not grow: of too many changes every other one is
/// forgotten. The first, the last, the lowest and the highest value are exact.
class Steps {
 public:
  struct Point {
    std::int64_t at = 0;
    std::optional<double> value{};  ///< none: a gap begins

    bool operator==(const Point&) const = default;
  };
  static constexpr std::size_t max_points = 400;  ///< even

  /// In order of time. What is not finite is a gap.
  void add(std::int64_t at, std::optional<double> value);

  /// Where the value changed.
  std::span<const Point> points() const { return points_; }
  bool empty() const { return !first_.value; }
  /// Of values; not where it is empty.
  const Point& first() const { return first_; }
  const Point& last() const { return last_; }  ///< with the time until which it is known
  double lowest() const { return lowest_; }
  double highest() const { return highest_; }
  bool changes() const { return lowest_ != highest_; }

 private:
  void thin();

  std::vector<Point> points_;
  Point first_;
  Point last_;
  double lowest_ = 0;
  double highest_ = 0;
};

}  // namespace playfast::report
