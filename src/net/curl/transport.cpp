#include "net/curl/transport.hpp"

#include <curl/curl.h>
#include <poll.h>
#include <algorithm>
#include <optional>

#include "net/curl/transfer.hpp"

namespace playfast::net {
namespace {

constexpr long max_streams = 100;  // libcurl's default

struct FreeMulti {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};

void initialize_once() {
  static const CURLcode done = curl_global_init(CURL_GLOBAL_DEFAULT);
  static_cast<void>(done);
}

int poll_timeout(Clock::Steady until) {
  constexpr std::int64_t longest = 60'000;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
  return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, longest));
}

// curl_multi_poll does not say which of the extra descriptors hung up, so they are asked again.
void mark_ready(std::span<Watch> watches) {
  std::vector<pollfd> fds;
  for (const auto& watch : watches) fds.push_back({watch.fd, watch.events, 0});
  if (poll(fds.data(), fds.size(), 0) <= 0) return;
  for (std::size_t at = 0; at < fds.size(); ++at) watches[at].ready = fds[at].revents != 0;
}

}  // namespace

class CurlTransport::Impl {
 public:
  explicit Impl(CurlOptions options) : options_(std::move(options)), multi_(curl_multi_init()) {}
  ~Impl() { abandon(); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void wake() { curl_multi_wakeup(multi_.get()); }

  void abandon() {
    for (const auto& transfer : transfers_) {
      if (!transfer->active()) continue;
      curl_multi_remove_handle(multi_.get(), transfer->handle());
      transfer->abandon();
      idle_.push_back(transfer.get());
    }
  }

  void start(std::size_t id, const Request& request) {
    if (idle_.empty()) {
      transfers_.push_back(std::make_unique<CurlTransfer>(options_));
      idle_.push_back(transfers_.back().get());
    }
    auto& transfer = *idle_.back();
    idle_.pop_back();
    transfer.prepare(id, request, clock_.now(), max_idle());
    share_connections();
    curl_multi_add_handle(multi_.get(), transfer.handle());
  }

  std::vector<Finished> wait(Clock::Steady until, std::span<Watch> watches) {
    clock_.resume();
    auto finished = perform();
    if (finished.empty()) {
      std::vector<curl_waitfd> extra;
      for (const auto& watch : watches) {
        const auto events = (watch.events & POLLIN) != 0 ? CURL_WAIT_POLLIN : 0;
        extra.push_back({watch.fd, static_cast<short>(events), 0});
      }
      curl_multi_poll(multi_.get(), extra.data(), static_cast<unsigned>(extra.size()),
                      poll_timeout(std::min(until, next_limit())), nullptr);
      finished = perform();
    }
    clock_.pause();
    mark_ready(watches);
    return finished;
  }

 private:
  std::vector<Finished> perform() {
    int running = 0;
    curl_multi_perform(multi_.get(), &running);
    std::vector<Finished> finished;
    int queued = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &queued)) {
      if (message->msg != CURLMSG_DONE) continue;
      const auto code = message->data.result;  // the message is gone once the handle is removed
      void* self = nullptr;
      curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &self);
      auto& transfer = *static_cast<CurlTransfer*>(self);
      curl_multi_remove_handle(multi_.get(), transfer.handle());
      if (transfer.restart(code, clock_.now())) {
        curl_multi_add_handle(multi_.get(), transfer.handle());
        continue;
      }
      finished.push_back({transfer.id(), transfer.finish(code)});
      idle_.push_back(&transfer);
    }
    give_up_late(finished);
    return finished;
  }

  void give_up_late(std::vector<Finished>& finished) {
    for (const auto& transfer : transfers_) {
      if (!transfer->active()) continue;
      transfer->update_timer(clock_.now());
      if (clock_.now() < transfer->timer().expires()) continue;
      if (transfer->local_port() != 0) retire_connection(transfer->local_port());
      curl_multi_remove_handle(multi_.get(), transfer->handle());
      transfer->abandon();
      finished.push_back({transfer->id(), tl::make_unexpected(transfer->timer().failure())});
      idle_.push_back(transfer.get());
    }
  }

  // libcurl would put every retry on the connection of an HTTP/2 request that timed out.
  void retire_connection(int local_port) {
    last_timeout_ = std::chrono::steady_clock::now();
    for (const auto& transfer : transfers_) {
      if (transfer->active() && transfer->local_port() == local_port) transfer->retire_connection();
    }
    share_connections();
  }

  // libcurl cannot be told to keep new requests off one connection. While a retired connection still
  // carries requests, new ones use connections that carry none.
  void share_connections() {
    const bool retired = std::any_of(transfers_.begin(), transfers_.end(), [](const auto& transfer) {
      return transfer->active() && transfer->retired();
    });
    curl_multi_setopt(multi_.get(), CURLMOPT_MAX_CONCURRENT_STREAMS, retired ? 1L : max_streams);
  }

  // An idle connection may have died with the one that timed out.
  std::optional<std::chrono::seconds> max_idle() const {
    if (!last_timeout_) return std::nullopt;
    return std::chrono::floor<std::chrono::seconds>(std::chrono::steady_clock::now() - *last_timeout_);
  }

  Clock::Steady next_limit() {
    const auto now = clock_.now();
    auto next = WaitClock::Time(std::chrono::hours(1));
    for (const auto& transfer : transfers_) {
      if (transfer->active()) next = std::min(next, transfer->timer().expires() - now);
    }
    return std::chrono::steady_clock::now() + next;
  }

  CurlOptions options_;
  std::unique_ptr<CURLM, FreeMulti> multi_;
  std::vector<std::unique_ptr<CurlTransfer>> transfers_;
  std::vector<CurlTransfer*> idle_;
  WaitClock clock_;
  std::optional<std::chrono::steady_clock::time_point> last_timeout_;
};

CurlTransport::CurlTransport(CurlOptions options) {
  initialize_once();
  impl_ = std::make_unique<Impl>(std::move(options));
}
CurlTransport::~CurlTransport() = default;

void CurlTransport::start(std::size_t id, const Request& request) { impl_->start(id, request); }

void CurlTransport::wake() { impl_->wake(); }

void CurlTransport::abandon() { impl_->abandon(); }

std::vector<CurlTransport::Finished> CurlTransport::wait(Clock::Steady until, std::span<Watch> watches) {
  return impl_->wait(until, watches);
}

}  // namespace playfast::net
