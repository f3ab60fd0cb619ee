#include "cli/given_reviews.hpp"

#include <algorithm>

namespace playfast::cli {

GivenReviews::GivenReviews(const std::vector<record::Column>& columns)
    : names_app_(std::ranges::find(columns, "app_id", &record::Column::name) != columns.end()) {}

std::shared_ptr<SeenReviews> GivenReviews::of(const std::string& app_id) {
  auto& seen = seen_[names_app_ ? app_id : std::string()];
  if (!seen) seen = std::make_shared<SeenReviews>();
  return seen;
}

void GivenReviews::add(std::string_view piece) {
  while (true) {
    const auto end = piece.find('\n');
    line_ += piece.substr(0, end);
    if (end == std::string_view::npos) return;
    add_line(line_);
    line_.clear();
    piece.remove_prefix(end + 1);
  }
}

void GivenReviews::add_line(std::string_view line) {
  const auto record = reader_.parse(line);
  if (!record) return;  // the output's checksum says whether it is ours
  const auto id = record->member("review_id").text();
  if (!id) return;
  const auto app = names_app_ ? record->member("app_id").text().value_or("") : std::string_view();
  if (const auto seen = seen_.find(app); seen != seen_.end()) seen->second->add(*id);
}

}  // namespace playfast::cli
