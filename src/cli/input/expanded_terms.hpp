// Terms, the suggestions for them, the suggestions for those, and so on.
#pragma once

#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

#include "cli/input/job_list.hpp"
#include "playfast/run.hpp"
#include "playfast/terms.hpp"
#include "resume/resumed_queries.hpp"
#include "util/recent.hpp"

namespace playfast::cli {

/// Level by level: what is suggested is requested when its whole level has been answered, so that a term is
/// requested at the lowest level where it occurs. Some terms of the source are taken together and expanded
/// before the next ones: fewer for more levels, and at most 256. No term is requested twice for one country
/// and language (a window of the last 100,000).
class ExpandedTerms final : public Queries<TermQuery> {
 public:
  /// `levels`: 1 requests the suggestions for the source's terms.
  ExpandedTerms(std::unique_ptr<Queries<TermQuery>> source, std::uint64_t levels);

  /// Leaves out the terms that earlier runs have ended, and says which ones this run ends. The source's terms
  /// are numbered by `jobs`. Before the first query.
  void resume(resume::ResumedQueries& resumed, const JobList& jobs);

  Pull next(TermQuery& query) override;
  int ready_fd() const override { return !open_.empty() ? -1 : source_->ready_fd(); }
  std::optional<std::uint64_t> place() const override { return place_; }

  /// To be told of each query's answer, and of its failure.
  void answered(const TermQuery& query, const std::vector<Suggestion>& suggestions);
  void failed(const TermQuery& query);

  /// The run is over: from now on `next` returns what was not requested, without waiting for answers.
  void end_run();

  /// Suggestions that are not requested: more than 100,000 were waiting.
  std::uint64_t left_out() const { return left_out_; }

 private:
  struct Term {
    TermQuery query;
    std::uint64_t root = 0;  ///< number of the source's term that it was found for
  };
  struct Waiting {
    Term term;
    std::uint64_t place = 0;
  };

  Pull take_terms();
  void begin_level();
  bool is_new(const TermQuery& query);
  bool is_ended_before(const Term& term);
  void expand(const Term& term, const std::vector<std::string>& suggestions);
  std::uint64_t close(const TermQuery& query);
  void end_roots();

  std::unique_ptr<Queries<TermQuery>> source_;
  std::uint64_t levels_;
  std::size_t max_terms_;  ///< of the source, taken together
  util::RecentSet seen_;

  std::uint64_t level_ = 0;                              ///< of the queries that are open or waiting
  std::deque<Waiting> waiting_;                          ///< queries of this level
  std::vector<Term> suggested_;                          ///< queries of the next one
  std::unordered_map<std::string, std::uint64_t> open_;  ///< roots of queries, by their keys
  std::uint64_t taken_ = 0;                              ///< of the source
  std::uint64_t places_ = 0;
  std::uint64_t place_ = 0;
  std::uint64_t left_out_ = 0;
  bool is_over_ = false;

  resume::ResumedQueries* resumed_ = nullptr;  ///< null without --resume
  const JobList* jobs_ = nullptr;
  std::unordered_map<std::uint64_t, bool> roots_;  ///< of the terms taken together: whether all were answered
};

}  // namespace playfast::cli
