// POST /_/PlayStoreUi/data/batchexecute?hl=&gl=: the calls in a pack, and the frames that answer them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "store/app_rpc.hpp"
#include "store/chart_rpc.hpp"
#include "store/permission_rpc.hpp"
#include "store/review_rpc.hpp"

namespace storedouble {

struct RpcOptions {
  std::uint64_t frame_seed = 0;  ///< of the order of frames
  /// After so many calls for app details the store changes the template of their requests.
  std::optional<std::uint64_t> calls_before_change = {};
  std::uint32_t hidden_reviews = 0;  ///< the newest ones of each app, which are not there yet
};

/// Answers any number of calls for apps, reviews, charts, permissions, similar apps and continuations of
/// lists, which may be mixed. The frames come in an order that is fixed by the seed and the calls. A call of
/// any other RPC gets no frame. A body that is no pack, or that has a tag twice, is 400. Lengths come with
/// `rt=c`, or when one of the calls is for something that is sent so. Safe to use from many threads.
class RpcEndpoint {
 public:
  explicit RpcEndpoint(const RpcOptions& options)
      : seed_(options.frame_seed), apps_(options.calls_before_change), reviews_(options.hidden_reviews) {}

  Response answer(const Request& request, bool gzipped);

  AppRpc& apps() { return apps_; }
  const AppRpc& apps() const { return apps_; }
  ReviewRpc& reviews() { return reviews_; }
  ChartRpc& charts() { return charts_; }
  PermissionRpc& permissions() { return permissions_; }

  /// Answers such a call with this text, a recorded answer: "IJ4APc panda" is a call of that RPC with the
  /// text "panda" among its arguments. To be called before the first answer.
  void set_recording(const std::string& call, std::string text) {
    recordings_[call] = std::make_shared<const RecordedAnswer>(std::move(text));
  }

 private:
  /// What has been put together for a POST.
  struct Pack {
    const Request& request;
    Locale locale;
    std::size_t calls = 0;
    std::vector<Frame> frames = {};
    bool lengths = false;
    SharedRecording recorded = {};  ///< of the last call that was answered by one
  };

  /// Adds the call's frames, with the fault that is chosen for it.
  LoggedCall add(Pack& pack, const SentCall& call);
  std::optional<CallAnswer> recorded(const SentCall& call) const;
  std::optional<CallAnswer> answer_of(const SentCall& call, const std::optional<AppCall>& app,
                                      const Locale& locale);

  const std::uint64_t seed_;
  AppRpc apps_;
  ReviewRpc reviews_;
  ChartRpc charts_;
  PermissionRpc permissions_;
  std::map<std::string, SharedRecording> recordings_;  ///< by RPC and a text of its arguments
};

}  // namespace storedouble
