#include "cli/given_reviews.hpp"

#include <algorithm>
#include <array>

namespace playfast::cli {
namespace {

// Streams remember a million; more need not be read again.
constexpr std::size_t window = 1'000'000;

std::string value_of(const ReviewQuery& query, std::string_view key) {
  if (key == "app_id") return query.app_id;
  return key == "country" ? query.country : query.lang;
}

}  // namespace

GivenReviews::GivenReviews(const std::vector<record::Column>& columns, std::deque<ReviewQuery>& streams) {
  for (const std::string_view key : {"app_id", "country", "lang"}) {
    if (std::ranges::find(columns, key, &record::Column::name) != columns.end()) keys_.push_back(key);
  }
  for (auto& stream : streams) {
    std::string name;
    for (const auto key : keys_) name += value_of(stream, key) + ' ';
    streams_.emplace(std::move(name), &stream);
  }
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
  std::string name;
  for (const auto key : keys_) name += std::string(record->member(key).text().value_or("")) + ' ';
  const auto [first, last] = streams_.equal_range(name);
  for (auto stream = first; stream != last; ++stream) {
    auto& known = stream->second->known;
    known.push_back(review_hash(*id));
    if (known.size() > 2 * window)
      known.erase(known.begin(), known.end() - static_cast<std::ptrdiff_t>(window));
  }
}

}  // namespace playfast::cli
