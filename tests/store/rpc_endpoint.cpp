#include "store/rpc_endpoint.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "store/cluster_list.hpp"
#include "store/event_rpc.hpp"
#include "store/frame_faults.hpp"
#include "store/refusals.hpp"
#include "store/search_page.hpp"
#include "store/seeded.hpp"
#include "store/suggest_rpc.hpp"

namespace storedouble {
namespace {

/// An RPC that answers by its arguments alone.
struct OtherRpc {
  std::string_view id;
  CallAnswer (*answer)(const SentCall&, const Locale&);
};

constexpr std::array kOtherRpcs{
    OtherRpc{"IJ4APc", &answer_suggest}, OtherRpc{"ZittHe", &answer_events},
    OtherRpc{"yowZ5", &answer_events},   OtherRpc{"ag2B9c", &answer_similar},
    OtherRpc{"lGYRle", &answer_search},  OtherRpc{"qnKhOb", &answer_continuation},
};

bool has_distinct_tags(const std::vector<SentCall>& calls) {
  std::set<std::string_view> tags;
  for (const SentCall& call : calls)
    if (!tags.insert(call.tag).second) return false;
  return true;
}

void shuffle(std::vector<Frame>& frames, Seeded seeded) {
  for (std::size_t left = frames.size(); left > 1; --left)
    std::swap(frames[left - 1], frames[seeded.below(left)]);
}

FrameFault chosen_fault(const Request& request, const SentCall& call, std::size_t calls) {
  return request.frame_fault ? request.frame_fault(call.rpc + ' ' + call.inner, calls) : FrameFault::none;
}

}  // namespace

Response RpcEndpoint::answer(const Request& request, bool gzipped) {
  const auto calls = parse_calls(request.body);
  if (!calls || !has_distinct_tags(*calls)) return error_page(400);
  Pack pack{request, locale_of(request), calls->size()};
  pack.lengths = request.parameter("rt") == "c";
  std::vector<LoggedCall> logged;
  for (const SentCall& call : *calls) logged.push_back(add(pack, call));
  Response response;
  if (pack.recorded && calls->size() == 1 && pack.recorded->is_whole_for(calls->front())) {
    response = pack.recorded->whole(gzipped);
  } else {
    shuffle(pack.frames, Seeded(std::to_string(seed_) + calls->front().inner + calls->back().inner));
    response = frames_response(pack.frames, {.lengths = pack.lengths, .gzipped = gzipped});
  }
  response.calls = std::move(logged);
  return response;
}

LoggedCall RpcEndpoint::add(Pack& pack, const SentCall& call) {
  LoggedCall logged{call.rpc, call.tag, "", {}, chosen_fault(pack.request, call, pack.calls)};
  auto app = AppRpc::answers(call.rpc) ? apps_.read(call) : std::nullopt;
  if (app) {
    logged.app_id = app->app_id;
    logged.mask = app->mask->numbers;
  }
  if (logged.fault == FrameFault::other_app && app) app->app_id += ".other";
  auto answer = answer_of(call, app, pack.locale);
  if (!answer) return logged;
  pack.lengths = pack.lengths || answer->lengths;
  if (logged.fault == FrameFault::none && answer->recorded) {
    pack.recorded = answer->recorded;
    if (!answer->recorded->has_frames()) return logged;
  }
  add_frames(pack.frames, std::move(answer->frame), logged.fault);
  return logged;
}

std::optional<CallAnswer> RpcEndpoint::answer_of(const SentCall& call, const std::optional<AppCall>& app,
                                                 const Locale& locale) {
  if (auto answer = recorded(call)) return answer;
  if (AppRpc::answers(call.rpc)) return apps_.answer(call, app, locale);
  if (ReviewRpc::answers(call.rpc)) return reviews_.answer(call, locale);
  if (ChartRpc::answers(call.rpc)) return charts_.answer(call, locale);
  if (PermissionRpc::answers(call.rpc)) return permissions_.answer(call, locale);
  const auto rpc = std::ranges::find(kOtherRpcs, call.rpc, &OtherRpc::id);
  return rpc == kOtherRpcs.end() ? std::nullopt : std::optional(rpc->answer(call, locale));
}

std::optional<CallAnswer> RpcEndpoint::recorded(const SentCall& call) const {
  for (const auto& [key, recording] : recordings_) {
    const std::size_t blank = key.find(' ');
    if (key.substr(0, blank) != call.rpc) continue;
    if (call.inner.find(Json(key.substr(blank + 1)).dump()) != std::string::npos)
      return RecordedAnswer::answer(recording, call);
  }
  return std::nullopt;
}

}  // namespace storedouble
