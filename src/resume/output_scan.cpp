#include "resume/output_scan.hpp"

namespace playfast::resume {

std::shared_ptr<store::SeenReviews> OutputScan::of(const std::string& app_id) {
  auto& seen = seen_[app_id];
  if (!seen) seen = std::make_shared<store::SeenReviews>();
  return seen;
}

void OutputScan::add(const std::string& app_id, std::string_view piece) {
  const auto seen = seen_.find(app_id);
  if (seen == seen_.end()) return;
  while (true) {
    const auto end = piece.find('\n');
    line_ += piece.substr(0, end);
    if (end == std::string_view::npos) return;
    add_line(*seen->second, line_);
    line_.clear();
    piece.remove_prefix(end + 1);
  }
}

void OutputScan::add_line(store::SeenReviews& seen, std::string_view line) {
  const auto record = reader_.parse(line);
  if (!record) return;  // the output's checksum says whether it is ours
  if (const auto id = record->member("review_id").text()) seen.add(*id);
}

}  // namespace playfast::resume
