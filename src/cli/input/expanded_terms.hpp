// Terms, the suggestions for them, the suggestions for those, and so on.
#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "playfast/run.hpp"
#include "playfast/terms.hpp"
#include "util/recent.hpp"

namespace playfast::cli {

using NoSuggestions = std::vector<Suggestion>;

/// Level by level: what is suggested is requested when its whole level has been answered, so that a term is
/// requested at the lowest level where it occurs. Some terms of the source are taken together and expanded
/// before the next ones: fewer for more levels, and at most 256. No term is requested twice for one country
/// and language (a window of the last 100,000).
class ExpandedTerms final : public Queries<TermQuery> {
 public:
  /// `levels`: 1 requests the suggestions for the source's terms.
  ExpandedTerms(std::unique_ptr<Queries<TermQuery>> source, std::uint64_t levels);

  Pull next(TermQuery& query) override;
  int ready_fd() const override { return open_ > 0 ? -1 : source_->ready_fd(); }
  std::optional<std::uint64_t> place() const override { return place_; }

  /// To be told of each query's answer; of a failure too, without suggestions.
  void answered(const TermQuery& query, const std::vector<Suggestion>& suggestions);

  /// Suggestions that are not requested: more than 100,000 were waiting.
  std::uint64_t left_out() const { return left_out_; }

 private:
  struct Waiting {
    TermQuery query;
    std::uint64_t place = 0;
  };

  Pull take_terms();
  void begin_level();
  bool is_new(const TermQuery& query);

  std::unique_ptr<Queries<TermQuery>> source_;
  std::uint64_t levels_;
  std::size_t max_terms_;  ///< of the source, taken together
  util::RecentSet seen_;

  std::uint64_t level_ = 0;           ///< of the queries that are open or waiting
  std::deque<Waiting> waiting_;       ///< queries of this level
  std::vector<TermQuery> suggested_;  ///< queries of the next one
  std::size_t open_ = 0;
  std::uint64_t taken_ = 0;  ///< of the source
  std::uint64_t places_ = 0;
  std::uint64_t place_ = 0;
  std::uint64_t left_out_ = 0;
};

}  // namespace playfast::cli
