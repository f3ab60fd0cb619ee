#include "cli/ui/tally.hpp"
#include "cli/docs/exit_codes.hpp"

namespace playfast::cli {

void Tally::failed(const Error& error) {
  ++counts_.failed;
  failure_codes_.insert(exit_code_of(error.kind));
  if (error.fate() == Fate::stop) run_code_ = exit_code_of(error.kind);
}

void Tally::stream_ended(const ReviewEnd& end) {
  counts_.seen_before += end.seen_before;
  const bool limited = end.state == ReviewEnd::State::limit_reached;
  ++(end.error ? counts_.broken : limited ? counts_.at_limit : counts_.complete);
}

void Tally::run_failed(const Error& error) { run_code_ = exit_code_of(error.kind); }

int Tally::exit_code() const {
  if (run_code_ != 0) return run_code_;
  if (disagreed_) return exit_code_of(ErrorKind::not_understood);
  if (counts_.failed == 0) return 0;
  if (counts_.succeeded > 0 || failure_codes_.size() > 1) return 1;
  return *failure_codes_.begin();
}

}  // namespace playfast::cli
