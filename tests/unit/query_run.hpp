// Sources of review streams, run without the network.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "cli/input/resume_target.hpp"
#include "cli/input/review_queries.hpp"
#include "cli/options/option_table.hpp"
#include "item_kinds.hpp"
#include "store/reviews/fields.hpp"

namespace playfast::cli {

inline Options asking(std::vector<std::string> items) {
  Options options;
  options.selection.items = std::move(items);
  return options;
}

inline record::Columns<Review> the_id_alone() {
  return store::review_columns().filter(
      [](const record::Column& column) { return column.name == "review_id"; });
}

/// A run over these options; with an output that can be gone on with, where one is named.
struct QueryRun {
  explicit QueryRun(Options given, record::Columns<Review> columns = store::review_columns())
      : options(std::move(given)),
        jobs(Items::open(options.selection.items, reviewed_items).value(), options.selection, reviewed_items,
             [](const Error&) {}) {
    options.command = find_command("reviews");
    if (!options.output.path.empty()) resumable.emplace(open(std::move(columns)));
    queries.emplace(jobs, options.selection, resumable ? &*resumable : nullptr, options.output.update);
  }

  resume::ResumedStreams open(record::Columns<Review> columns) const {
    const auto target = resume_target(options, columns);
    return resume::ResumedStreams::open(target, review_text(options.output, std::move(columns))).value();
  }

  // The next stream, "1: com.a us en", with its score, limit and token; "" at the end.
  std::string next() {
    if (queries->next(query) != Pull::item) return "";
    auto text = std::to_string(query.tag) + ": " + query.app_id + " " + query.country + " " + query.lang;
    if (query.score) text += " score " + std::to_string(*query.score);
    if (query.limit) text += " limit " + std::to_string(*query.limit);
    if (!query.token.empty()) text += " token " + query.token;
    if (query.until_known) text += " until known";
    return text;
  }

  // Commits a page of these reviews for the stream that came last.
  void give(const std::vector<std::string>& ids, const std::string& token) {
    record::StreamPage page;
    for (const auto& id : ids) {
      Review review;
      review.app_id = query.app_id;
      review.country = query.country;
      review.lang = query.lang;
      review.review_id = id;
      page.reviews.push_back(review);
    }
    page.next_token = token;
    ASSERT_TRUE(resumable->commit(query, page));
  }
  void end(ReviewEnd::State state) {
    record::StreamEnd end;
    end.state = state;
    ASSERT_TRUE(resumable->commit(query, end));
  }

  Options options;
  JobList jobs;
  std::optional<resume::ResumedStreams> resumable;
  std::optional<ReviewQueryList> queries;
  record::StreamQuery query;
};

}  // namespace playfast::cli
