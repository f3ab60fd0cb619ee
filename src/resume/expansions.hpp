// Terms of a run that expands them: which were answered, and with what.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "util/recent.hpp"

namespace playfast::resume {

/// A term that was answered, and the terms that were suggested for it.
struct ExpandedTerm {
  std::uint64_t root = 0;  ///< number of the query that it was found for
  std::string term;
  std::string country;
  std::string lang;
  std::vector<std::string> suggestions;

  bool operator==(const ExpandedTerm&) const = default;
};

/// What each term is known by.
inline std::string key_of(const std::string& term, const std::string& country, const std::string& lang) {
  return country + '\n' + lang + '\n' + term;
}

/// Keeps the suggestions of roots that are not done, to find the terms that are left.
class Expansions {
 public:
  using Suggestions = std::vector<std::string>;

  void add(ExpandedTerm term);
  /// The root is done: of its terms only their names are kept.
  void end(std::uint64_t root);

  /// What was suggested for a term of a root that is not done; null: it was not answered.
  const Suggestions* find(const std::string& key) const;
  /// The terms of roots that are done, a window of them.
  const util::RecentSet& done() const { return done_; }

 private:
  static constexpr std::size_t window = 100'000;

  std::unordered_map<std::string, Suggestions> answers_;               ///< by key
  std::unordered_map<std::uint64_t, std::vector<std::string>> roots_;  ///< keys of their terms
  util::RecentSet done_{window};
};

}  // namespace playfast::resume
