#include "cli/queue/delivery.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/input/resume_target.hpp"
#include "cli/outputs.hpp"
#include "cli/signals.hpp"
#include "cli/ui/messages.hpp"
#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

// The same for a run that goes on where another ended.
std::string default_worker(const std::string& path) {
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  // Of a relative path that is not there yet, weakly_canonical makes no absolute one.
  std::error_code none;
  const auto absolute = std::filesystem::absolute(path, none);
  const auto whole = std::filesystem::weakly_canonical(absolute, none);
  return fmt::format("{}:{}", host.data(), none ? path : whole.string());
}

// What a queue cannot be used with, or without.
Result<void> check_queue(const Options& options) {
  const auto refuse = [](std::string_view why) {
    return fail(ProgramError::invalid_option, std::string(why));
  };
  const auto& output = options.output;
  if (output.dry_run) return refuse("a queue cannot be used with --dry-run");
  if (!output.resume) return refuse("a queue needs --output FILE --resume");
  if (output.update) return refuse("a queue cannot be used with --update");
  if (options.selection.expand > 0) return refuse("a queue cannot be used with --expand");
  return check_resume(output);
}

}  // namespace

bool reads_queue(const Options& options) {
  return std::ranges::any_of(options.selection.items, &queue::is_url);
}

Result<queue::Url> queue_url(const std::vector<std::string>& arguments) {
  if (arguments.size() > 1)
    return fail(ProgramError::invalid_option, "a queue cannot be combined with other items");
  return queue::parse_url(arguments.front());
}

bool wait_a_while(std::chrono::milliseconds time) {
  constexpr std::chrono::milliseconds slice{50};
  for (; time > std::chrono::milliseconds(0) && !must_end(); time -= slice)
    ::poll(nullptr, 0, static_cast<int>(std::min(time, slice).count()));
  return !must_end();
}

Delivery::Delivery(queue::Url url, int retries) : link_(std::move(url), clock_, retries) {}

Result<std::unique_ptr<Delivery>> Delivery::open(const Options& options) {
  if (!reads_queue(options)) {
    if (!options.queue.worker.empty() || options.queue.follow)
      return fail(ProgramError::invalid_option, "--worker and --follow need a queue");
    return std::unique_ptr<Delivery>();
  }
  TRY_ASSIGN(auto url, queue_url(options.selection.items));
  TRY(check_queue(options));
  std::unique_ptr<Delivery> delivery(new Delivery(std::move(url), options.network.client.retries));
  const auto& named = options.queue.worker;
  TRY_ASSIGN(delivery->worker_,
             queue::Worker::open(delivery->link_,
                                 {.name = named.empty() ? default_worker(options.output.path) : named,
                                  .follow = options.queue.follow},
                                 delivery->clock_, &wait_a_while));
  delivery->ledger_ = std::make_unique<queue::Ledger>(*delivery->worker_);
  delivery->pace_ = std::make_unique<queue::Pace>(delivery->link_, options.network.rate(), delivery->clock_);
  return delivery;
}

Result<void> Delivery::agree(const Options& options, std::span<const record::Column> all) {
  TRY_ASSIGN(const auto columns, chosen_columns(options, all));
  return worker_->agree(resume_target(options, columns).job, &wait_a_while);
}

// Each wait once.
void Delivery::tell_waits() {
  const auto tell = [now = clock_.now()](bool& told, std::optional<Clock::Steady> since, const auto& text) {
    constexpr std::chrono::seconds longest_silent{5};
    const bool is_long = since && now - *since > longest_silent;
    if (is_long && !told) say(Level::note, text());
    told = is_long;
  };
  const auto& outage = link_.outage();
  tell(outage_told_, outage ? std::optional(outage->since) : std::nullopt,
       [&] { return fmt::format("{}; trying again for a minute", outage->why); });
  tell(wait_told_, worker_->waits_since(), [] {
    return std::string(
        "other workers have the last entries; those of workers that died are taken after a minute");
  });
}

void Delivery::tick(Report& report, std::stop_source& stop) {
  if (report.has_output_failed()) return;
  const auto committed = output_ == nullptr ? Result<void>() : output_->commit_due();
  if (!committed) {
    report.output_failed(committed.error());
    stop.request_stop();
    return;
  }
  worker_->tick();
  tell_waits();
  const auto& failure = worker_->failure() ? worker_->failure() : pace_->failure();
  if (!failure || failed_) return;
  failed_ = true;
  report.run_failed(*failure);
  stop.request_stop();
}

// A run that was stopped waits for the server a moment only: what is not acknowledged comes again.
void Delivery::finish(Report& report) {
  if (failed_) return;
  const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  const auto finished = worker_->finish([&](std::chrono::milliseconds time) {
    return std::chrono::steady_clock::now() < patience && wait_a_while(time);
  });
  if (!finished) report.run_failed(finished.error());
}

}  // namespace playfast::cli
