// A stream of reviews that is taken out page by page: a run of the fetcher in parts.
#pragma once

#include "client/core.hpp"

// What is a member of a class that a shared library shows, and not shown itself.
#if defined(__GNUC__)
#define PLAYFAST_HIDDEN __attribute__((visibility("hidden")))
#else
#define PLAYFAST_HIDDEN
#endif

namespace playfast {
inline namespace v0 {

class PLAYFAST_HIDDEN ReviewStream::Impl final : Queries<record::StreamQuery>, record::StreamResults {
 public:
  Impl(std::shared_ptr<client::Core> core, const ReviewQuery& query, std::stop_token stop);
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  std::optional<Review> next();
  std::optional<ReviewPage> next_page();
  const ReviewEnd& outcome() const { return outcome_; }
  const std::vector<Drift>& warnings() const { return warnings_; }

 private:
  Pull next(record::StreamQuery& query) override;
  bool page(const record::StreamQuery& query, record::StreamPage page) override;
  bool ended(const record::StreamQuery& query, const record::StreamEnd& end) override;
  /// Waits for the next page, which is then in `page_`. False: there is none.
  bool fetch();

  std::shared_ptr<client::Core> core_;
  std::optional<record::StreamQuery> query_;  ///< until the run asks for it
  store::ReviewRun run_;
  store::ReviewAsks asks_;
  store::Packer tasks_;
  std::unique_ptr<net::Fetcher> fetcher_;
  net::Fetcher::Progress progress_ = net::Fetcher::Progress::running;
  std::optional<ReviewPage> page_;
  std::size_t taken_ = 0;  ///< reviews of the page
  ReviewEnd outcome_;
  std::vector<Drift> warnings_;
};

}  // namespace v0
}  // namespace playfast
