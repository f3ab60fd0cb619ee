// The lists that a command asks for.
#pragma once

#include "cli/input/combinations.hpp"
#include "cli/options/options.hpp"

namespace playfast::cli {

/// Searches: queries × stores × languages.
class SearchQueryList final : public Queries<SearchQuery> {
 public:
  SearchQueryList(Combinations& combinations, const Options& options)
      : combinations_(combinations), options_(options) {}
  Pull next(SearchQuery& query) override;
  int ready_fd() const override { return combinations_.ready_fd(); }

 private:
  Combinations& combinations_;
  const Options& options_;
};

/// Charts: collections × categories × stores × languages.
class ChartQueryList final : public Queries<ChartQuery> {
 public:
  explicit ChartQueryList(const Options& options) : options_(options) {}
  Pull next(ChartQuery& query) override;

 private:
  const Options& options_;
  std::size_t next_ = 0;
};

}  // namespace playfast::cli
