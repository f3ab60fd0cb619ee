#include "resume/output_scan.hpp"

#include <algorithm>

#include "util/text.hpp"

namespace playfast::resume {

std::shared_ptr<record::SeenReviews> OutputScan::of(const std::string& app_id) {
  auto& seen = apps_[app_id].seen;
  if (!seen) seen = std::make_shared<record::SeenReviews>();
  return seen;
}

// Streams of one app may have been updated to different places: the first of them counts.
std::shared_ptr<record::SeenReviews> OutputScan::of(const std::string& app_id, std::uint64_t update_from) {
  auto seen = of(app_id);
  seen->keep_all();
  auto& from = apps_[app_id].update_from;
  from = std::min(from.value_or(update_from), update_from);
  return seen;
}

void OutputScan::add(const std::string& app_id, std::uint64_t place, std::string_view piece) {
  const auto app = apps_.find(app_id);
  if (app == apps_.end()) return;
  auto& [seen, update_from] = app->second;
  if (update_from && place >= *update_from) seen->begin_update();
  format_ == output::Format::csv ? add_csv(*seen, piece) : add_lines(*seen, piece);
}

void OutputScan::end() {
  for (auto& [app_id, app] : apps_) {
    if (app.update_from) app.seen->begin_update();
  }
}

void OutputScan::add_lines(record::SeenReviews& seen, std::string_view piece) {
  while (true) {
    const auto end = piece.find('\n');
    line_ += piece.substr(0, end);
    if (end == std::string_view::npos) return;
    format_ == output::Format::tsv ? add_tsv_line(seen, line_) : add_json_line(seen, line_);
    line_.clear();
    piece.remove_prefix(end + 1);
  }
}

void OutputScan::add_json_line(record::SeenReviews& seen, std::string_view line) {
  const auto record = reader_.parse(line);
  if (!record) return;  // the output's checksum says whether it is ours
  if (const auto id = record->member("review_id").text()) seen.add(*id);
}

namespace {

// What a cell says whose tabs, line ends and backslashes are escaped.
std::string unescaped_tsv(std::string_view cell) {
  std::string text;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool escaped = cell[at] == '\\' && at + 1 < cell.size();
    if (escaped) ++at;
    const auto place = escaped ? std::string_view("tnr").find(cell[at]) : std::string_view::npos;
    text += place == std::string_view::npos ? cell[at] : "\t\n\r"[place];
  }
  return text;
}

}  // namespace

void OutputScan::add_tsv_line(record::SeenReviews& seen, std::string_view line) const {
  const auto cells = util::split(line, '\t');
  if (id_column_ < cells.size()) seen.add(unescaped_tsv(cells[id_column_]));
}

// The header passes for a record, whose id no review has.
void OutputScan::add_csv(record::SeenReviews& seen, std::string_view piece) {
  for (const char c : piece) {
    if (c == '"') {
      const bool is_doubled = after_quote_;
      is_quoted_ = !is_quoted_;
      after_quote_ = !is_quoted_;
      if (is_doubled && column_ == id_column_) cell_ += c;
      continue;
    }
    after_quote_ = false;
    if (!is_quoted_ && (c == ',' || c == '\n')) {
      end_cell(seen);
      column_ = c == ',' ? column_ + 1 : 0;
    } else if (column_ == id_column_ && (is_quoted_ || c != '\r')) {
      cell_ += c;
    }
  }
}

// What a spreadsheet would run has a ' in front, and may have had it before.
void OutputScan::end_cell(record::SeenReviews& seen) {
  if (column_ == id_column_) {
    seen.add(cell_);
    if (cell_.starts_with('\'')) seen.add(std::string_view(cell_).substr(1));
  }
  cell_.clear();
}

}  // namespace playfast::resume
