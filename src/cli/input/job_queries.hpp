// Jobs as queries.
#pragma once

#include "cli/input/job_list.hpp"
#include "playfast/run.hpp"

namespace playfast::cli {

/// The query that `make` makes of each job.
template <typename Query>
class JobQueries final : public Queries<Query> {
 public:
  using Make = Query (*)(const Job&, const Selection&);

  JobQueries(JobList& jobs, const Selection& selection, Make make)
      : jobs_(jobs), selection_(selection), make_(make) {}

  Pull next(Query& query) override {
    Job job;
    const auto pull = jobs_.next(job);
    if (pull == Pull::item) query = make_(job, selection_);
    return pull;
  }
  int ready_fd() const override { return jobs_.ready_fd(); }
  std::optional<std::uint64_t> place() const override { return jobs_.place(); }

 private:
  JobList& jobs_;
  const Selection& selection_;
  Make make_;
};

}  // namespace playfast::cli
