// The status as lines on stderr, and on a terminal how far the run is.
#pragma once

#include <optional>
#include <string>

#include "cli/options/options.hpp"
#include "cli/ui/progress/progress.hpp"
#include "cli/ui/status.hpp"
#include "util/recent.hpp"

namespace playfast::cli {

class PlainStatus final : public Status {
 public:
  explicit PlainStatus(const Options& options);

  void progressed(const Counts& counts, const Activity& activity) override;
  /// Reports a pause of more than five seconds, once; others to those who want to know.
  void paused(const Pause& pause) override;
  void warned(const Drift& drift, const QueryName& query) override;
  void failed(const Error& error) override;
  void stream_ended(const ReviewQuery& query, const ReviewEnd& end, const std::optional<Error>& error,
                    bool one_of_many) override;
  /// Says that a list is empty, or shorter than was asked for.
  void listed(const QueryName& query, std::size_t entries, std::optional<std::uint64_t> limit) override;
  void run_failed(const Error& error) override;
  /// Says how much came and how much failed, where that is of interest, and how to get what is missing.
  void finished(const Counts& counts, std::chrono::duration<double> took) override;

 private:
  std::string about(const QueryName& query) const;
  std::string about_stream(const ReviewQuery& query) const;

  const Options& options_;
  SystemClock clock_;
  std::optional<Progress> progress_;
  Clock::Steady reported_pause_{};                    ///< its end
  static constexpr std::size_t max_reported = 1'000;  ///< kinds of warnings: pages may name any language
  util::RecentSet reported_{max_reported};            ///< what is warned of once only
};

}  // namespace playfast::cli
