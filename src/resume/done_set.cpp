#include "resume/done_set.hpp"

#include <algorithm>

namespace playfast::resume {
namespace {

constexpr std::uint64_t bits = 64;
constexpr std::uint64_t all_set = ~std::uint64_t{0};

std::uint64_t bit_of(std::uint64_t number) { return std::uint64_t{1} << (number % bits); }

}  // namespace

std::vector<NumberRun> runs_of(std::vector<std::uint64_t> numbers) {
  std::ranges::sort(numbers);
  const auto repeated = std::ranges::unique(numbers);
  numbers.erase(repeated.begin(), repeated.end());
  std::vector<NumberRun> runs;
  for (std::size_t at = 0; at < numbers.size();) {
    NumberRun run{numbers[at++]};
    if (at < numbers.size()) run.stride = numbers[at] - run.first;
    for (; at < numbers.size() && numbers[at] - numbers[at - 1] == run.stride; ++at) ++run.count;
    // Two numbers far from each other are no run: the second may begin one.
    if (run.count == 2 && at < numbers.size()) {
      run = {run.first};
      --at;
    }
    if (run.count == 1) run.stride = 1;
    runs.push_back(run);
  }
  return runs;
}

void DoneSet::add(std::uint64_t number) {
  const auto word = number / bits;
  if (word < whole_) return;
  const auto at = static_cast<std::size_t>(word - whole_);
  if (at >= words_.size()) words_.resize(at + 1);
  words_[at] |= bit_of(number);
  for (; !words_.empty() && words_.front() == all_set; ++whole_) words_.pop_front();
}

bool DoneSet::contains(std::uint64_t number) const {
  const auto word = number / bits;
  if (word < whole_) return true;
  const auto at = word - whole_;
  return at < words_.size() && (words_[static_cast<std::size_t>(at)] & bit_of(number)) != 0;
}

}  // namespace playfast::resume
