// When an RPC is given up for the page that says the same.
#pragma once

#include <string>

#include "playfast/app.hpp"
#include "store/calls/answer.hpp"

namespace playfast::store {

/// What the answers of a run have shown of one RPC.
class Fallback {
 public:
  explicit Fallback(Via via = Via::automatic) : via_(via) {}

  Via via() const { return via_; }
  /// Whether pages are requested from the start.
  bool is_by_page() const { return via_ == Via::page || (via_ == Via::automatic && given_up_); }
  /// The RPC did what it should.
  void answered() { refusals_ = 0; }

  /// Whether the page is to be requested because of this error of the RPC; then `reason` says why. So many
  /// refusals one after another show that the RPC itself has changed: the rest of the run requests pages.
  bool turns_to_page(const Error& error, std::string& reason) {
    const bool refused = is_refusal(error) || error.kind == ErrorKind::no_data ||
                         error.kind == ErrorKind::wrong_item || error.kind == ErrorKind::too_large;
    if (!refused || via_ != Via::automatic) return false;
    reason = error.message;
    if (++refusals_ == max_refusals) {
      given_up_ = true;
      reason += "; the rest of the run requests pages";
    }
    return true;
  }

  /// What was too much for an earlier run is tried again.
  void begin_run() {
    refusals_ = 0;
    given_up_ = false;
  }

 private:
  static constexpr int max_refusals = 8;

  Via via_;
  int refusals_ = 0;  ///< one after another
  bool given_up_ = false;
};

/// Adds to the error of a page why it was requested in the place of an RPC.
inline void add_refusal(Error& error, const std::string& refusal) {
  if (!refusal.empty() && error.message != refusal)
    error.message = "RPC: " + refusal + "; page: " + error.message;
}

}  // namespace playfast::store
