// The charts that the options ask for.
#pragma once

#include "cli/options/options.hpp"
#include "playfast/run.hpp"

namespace playfast::cli {

/// Charts: collections × categories × stores × languages.
class ChartQueryList final : public Queries<ChartQuery> {
 public:
  explicit ChartQueryList(const Selection& selection) : selection_(selection) {}
  Pull next(ChartQuery& query) override;

 private:
  const Selection& selection_;
  std::size_t next_ = 0;
};

}  // namespace playfast::cli
