#include "store/recorded_answer.hpp"

#include <algorithm>
#include <sstream>

namespace storedouble {
namespace {

constexpr std::string_view kPrefix = ")]}'\n\n";

/// The arrays of frames in a text: one, or one a line between lengths.
std::vector<Json> arrays_in(std::string_view text, bool lengths) {
  if (!lengths) return {Json::parse(text, nullptr, false)};
  std::vector<Json> arrays;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with('[')) arrays.push_back(Json::parse(line, nullptr, false));
  return arrays;
}

std::optional<Frame> frame_in(const Json& item) {
  if (!item.is_array() || item.size() < 3 || item[0] != "wrb.fr" || !item[1].is_string()) return std::nullopt;
  Frame frame{item[1].get<std::string>(), "", nullptr};
  if (item[2].is_string()) frame.payload = make_gzipped_payload(item[2].get<std::string>());
  if (item.size() > 5) frame.status = item[5].dump();
  return frame;
}

}  // namespace

RecordedAnswer::RecordedAnswer(std::string text)
    : text_(std::make_shared<const std::string>(std::move(text))) {
  if (!text_->starts_with(kPrefix)) return;
  const std::string_view rest = std::string_view(*text_).substr(kPrefix.size());
  lengths_ = !rest.starts_with('[');
  for (const Json& array : arrays_in(rest, lengths_)) {
    if (!array.is_array()) continue;
    for (const Json& item : array)
      if (auto frame = frame_in(item)) frames_.push_back(*std::move(frame));
  }
}

CallAnswer RecordedAnswer::answer(const std::shared_ptr<const RecordedAnswer>& recorded,
                                  const SentCall& call) {
  const auto& frames = recorded->frames_;
  CallAnswer answer = no_data(call);
  answer.recorded = recorded;
  answer.lengths = recorded->lengths_;
  if (frames.empty()) return answer;
  const auto own = std::ranges::find(frames, call.rpc, &Frame::rpc);
  answer.frame = own != frames.end() ? *own : frames.front();
  answer.frame.tag = call.tag;
  return answer;
}

Response RecordedAnswer::whole(bool gzipped) const {
  Response response;
  response.body = text_;
  if (!gzipped) return response;
  response.set_body(gzip(*text_, kFast));
  response.set_header("content-encoding", "gzip");
  return response;
}

}  // namespace storedouble
