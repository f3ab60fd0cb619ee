// Answers calls for reviews, through either of the store's two RPCs.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/batchexecute.hpp"
#include "store/demo_reviews.hpp"
#include "store/recorded_answer.hpp"

namespace storedouble {

/// Words in an app's id change how its reviews come, and can be combined: `.short` (at most 40 a page),
/// `.lengths` (the framing with lengths), `.gaps` (every other page is empty, with a token), `.repeat` (from
/// the third page on the token is the one that was sent), `.circle` (the pages start over after the third,
/// with tokens of their own), `.early` (no token after the third page though there is more). Safe to use from
/// many threads.
class ReviewRpc {
 public:
  /// Leaves out so many of the newest reviews of each app.
  explicit ReviewRpc(std::uint32_t hidden = 0) : hidden_(hidden) {}

  /// Whether this is one of the RPCs.
  static bool answers(const std::string& rpc) { return rpc == "oCPfdb" || rpc == "UsvDTd"; }

  CallAnswer answer(const SentCall& call, const Locale& locale);
  /// Answers the first page of an app with this text, a recorded answer, and the second with nothing more.
  void set_recording(const std::string& app_id, std::string text);

 private:
  using Numbers = std::shared_ptr<const std::vector<std::uint32_t>>;
  Numbers numbers(const ReviewListing& listing);

  const std::uint32_t hidden_;
  std::mutex mutex_;
  std::map<std::string, Numbers> listings_;
  std::map<std::string, SharedRecording> recordings_;
};

}  // namespace storedouble
