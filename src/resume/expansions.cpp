#include "resume/expansions.hpp"

#include <utility>

namespace playfast::resume {

void Expansions::add(ExpandedTerm term) {
  auto key = key_of(term.term, term.country, term.lang);
  roots_[term.root].push_back(key);
  answers_.insert_or_assign(std::move(key), std::move(term.suggestions));
}

void Expansions::end(std::uint64_t root) {
  const auto terms = roots_.extract(root);
  if (terms.empty()) return;
  for (const auto& key : terms.mapped()) {
    done_.add(key);
    answers_.erase(key);
  }
}

const Expansions::Suggestions* Expansions::find(const std::string& key) const {
  const auto found = answers_.find(key);
  return found == answers_.end() ? nullptr : &found->second;
}

}  // namespace playfast::resume
