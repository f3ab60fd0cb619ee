#include "client/review_stream.hpp"

#include "store/read_record.hpp"

namespace playfast {
inline namespace v0 {

using Progress = net::Fetcher::Progress;

ReviewStream::Impl::Impl(std::shared_ptr<client::Core> core, const ReviewQuery& query, std::stop_token stop)
    : core_(std::move(core)),
      query_(query),
      run_{core_->session()},
      asks_(run_, *this, *this),
      tasks_(core_->session(), asks_, false, 1),
      fetcher_(core_->fetcher(std::move(stop))) {}

Pull ReviewStream::Impl::next(record::StreamQuery& query) {
  if (!query_) return Pull::end;
  query = *std::exchange(query_, std::nullopt);
  return Pull::item;
}

bool ReviewStream::Impl::page(const record::StreamQuery& /*query*/, record::StreamPage page) {
  for (const auto& warning : page.warnings) store::add_warning(warnings_, warning);
  outcome_.reviews += page.reviews.size();
  outcome_.skipped += page.skipped;
  page_ = std::move(page);
  taken_ = 0;
  return true;
}

bool ReviewStream::Impl::ended(const record::StreamQuery& /*query*/, const record::StreamEnd& end) {
  outcome_ = end;
  return true;
}

bool ReviewStream::Impl::fetch() {
  page_.reset();
  if (progress_ != Progress::running) return false;
  const auto running = core_->hold();
  do {
    progress_ = Progress::stopped;  // where this step ends by an exception
    progress_ = fetcher_->step(tasks_, core_->watches());
  } while (!page_ && progress_ == Progress::running);
  return page_.has_value();
}

std::optional<Review> ReviewStream::Impl::next() {
  while (!page_ || taken_ == page_->reviews.size()) {
    if (!fetch()) return std::nullopt;
  }
  return std::move(page_->reviews[taken_++]);
}

std::optional<ReviewPage> ReviewStream::Impl::next_page() {
  const bool left = page_ && taken_ < page_->reviews.size();
  if (!left && !fetch()) return std::nullopt;
  auto& reviews = page_->reviews;
  reviews.erase(reviews.begin(), reviews.begin() + static_cast<std::ptrdiff_t>(taken_));
  return std::exchange(page_, std::nullopt);
}

ReviewStream::ReviewStream(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ReviewStream::~ReviewStream() = default;
ReviewStream::ReviewStream(ReviewStream&&) noexcept = default;
ReviewStream& ReviewStream::operator=(ReviewStream&&) noexcept = default;

std::optional<Review> ReviewStream::next() { return impl_->next(); }
std::optional<ReviewPage> ReviewStream::next_page() { return impl_->next_page(); }
const ReviewEnd& ReviewStream::outcome() const { return impl_->outcome(); }
const std::vector<Drift>& ReviewStream::warnings() const { return impl_->warnings(); }

}  // namespace v0
}  // namespace playfast
