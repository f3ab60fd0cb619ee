// Where the pages of review streams go.
#pragma once

#include "cli/commands/run/endpoint.hpp"
#include "cli/input/open_queries.hpp"
#include "cli/options/options.hpp"
#include "cli/ui/report.hpp"
#include "record/review_stream.hpp"

namespace playfast::cli {

/// Reports pages and how streams end, and hands them on to where they are kept.
class ReviewOutput : public record::StreamResults {
 public:
  explicit ReviewOutput(Report& report) : report_(report) {}

  bool page(const record::StreamQuery& query, record::StreamPage page) final {
    for (const auto& drift : page.warnings) report_.warn(drift, name_of(query));
    report_.skipped(page.skipped);
    for (const auto& review : page.reviews) {
      if (review.created_at) report_.reached(std::chrono::floor<std::chrono::days>(*review.created_at));
    }
    const auto kept = keep(query, page);
    if (!kept) report_.output_failed(kept.error());
    return kept.value_or(false);
  }

  bool ended(const record::StreamQuery& query, const record::StreamEnd& end) final {
    report_.stream_ended(query, end);
    const auto kept = keep_end(query, end);
    if (!kept) report_.output_failed(kept.error());
    return kept.has_value();
  }

 protected:
  Report& report() { return report_; }

 private:
  /// False: nobody wants more. Errors: output.
  virtual Result<bool> keep(const record::StreamQuery& query, const record::StreamPage& page) = 0;
  virtual Result<void> keep_end(const record::StreamQuery& /*query*/, const record::StreamEnd& /*end*/) {
    return {};
  }

  Report& report_;
};

/// Every country returns the same reviews.
inline constexpr ItemKind reviewed_apps{&store::parse_app_id, "an ID", app_id_keys, /*by_country=*/false};

/// Says what is to be said when a run of review streams begins.
void note_repeated_reviews(const Options& options);

/// `playfast reviews --resume`; the exit code.
int run_resumed_reviews(const Options& options);

}  // namespace playfast::cli
