#include "output/format/app_card.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "output/format/card_text.hpp"
#include "output/visible.hpp"
#include "util/number.hpp"
#include "util/text_width.hpp"

namespace playfast::output {
namespace {

constexpr std::size_t stars = 5;

// So many eighths of a character.
std::string bar(std::size_t eighths) {
  constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  std::string text;
  for (std::size_t full = 0; full < eighths / 8; ++full) text += "█";
  return text + std::string(parts.at(eighths % 8));
}

class AppCard {
 public:
  AppCard(std::string& out, const record::Row& row, const CardStyle& style)
      : out_(out), row_(row), style_(style) {}

  void append() {
    append_head();
    append_score();
    append_facts();
    append_description();
  }

 private:
  static constexpr std::size_t indent = 13;

  std::size_t index_of(std::string_view name) const {
    const auto columns = row_.columns();
    const auto found = std::ranges::find(columns, name, &record::Column::name);
    return static_cast<std::size_t>(found - columns.begin());
  }
  // Empty for null, and for what the row has no column for.
  std::string value(std::string_view name) const {
    const auto index = index_of(name);
    return index < row_.columns().size() ? card_value(row_, index) : std::string();
  }
  // The same on one line.
  std::string line(std::string_view name) const { return visible(value(name)); }

  void append_line(std::string_view name, std::string_view text) {
    append_card_line(out_, name, text, indent, style_.width);
  }

  // A text in front of another one, unless it is empty.
  static std::string before(const std::string& text, const std::string& rest) {
    return text.empty() ? rest : text + " · " + rest;
  }
  void append_lines(const std::string& text, bool bold = false) {
    for (const auto& shown : card_lines(text, style_.width))
      out_ += bold ? "\x1b[1m" + shown + "\x1b[0m\n" : shown + '\n';
  }

  // Of an app at one of several times, the time is in front of its columns.
  void append_head() {
    if (row_.columns().front().name == "fetched_at")
      append_lines(line("fetched_at") + " · " + line("country") + " · " + line("lang"));
    if (const auto title = line("title"); !title.empty()) append_lines(title, style_.bold);
    append_lines(before(line("developer"), line("app_id")));
    out_ += '\n';
  }

  void append_score() {
    const auto score = value("score");
    if (score.empty()) return;
    const auto full =
        static_cast<std::size_t>(std::clamp(util::rounded(score, 0).front() - '0', 0, int{stars}));
    auto text = fmt::format("{} ", util::rounded(score, 1));
    for (std::size_t star = 0; star < stars; ++star) text += star < full ? "★" : "☆";
    if (const auto ratings = value("ratings"); !ratings.empty())
      text += fmt::format(" {} ratings", grouped(ratings));
    append_line("Score", text);
    append_histogram();
  }

  // A bar for each number of stars, from five down to one; the longest is as long as there is space for.
  void append_histogram() {
    constexpr std::size_t longest = 40;
    const auto index = index_of("histogram");
    if (index == row_.columns().size()) return;
    const auto counts = card_numbers(row_, index);
    if (counts.size() != stars) return;
    const auto most = std::max<std::int64_t>(*std::ranges::max_element(counts), 1);
    std::size_t digits = 0;
    for (const auto count : counts) digits = std::max(digits, grouped(std::to_string(count)).size());
    const auto taken = indent + 2 + 1 + digits;  // "5 ", the bar, " ", the count
    const auto room = std::min(longest, style_.width > taken ? style_.width - taken : 0);
    if (room == 0) return;
    for (auto star = stars; star > 0; --star) {
      const auto count = std::max<std::int64_t>(counts[star - 1], 0);
      const auto share = static_cast<double>(count) / static_cast<double>(most);
      auto eighths = static_cast<std::size_t>(std::lround(share * static_cast<double>(room * 8)));
      if (count > 0) eighths = std::max<std::size_t>(eighths, 1);
      const auto drawn = bar(eighths);
      fmt::format_to(std::back_inserter(out_), "{:{}}{} {}{:{}} {:>{}}\n", "", indent, star, drawn, "",
                     room - util::display_width(drawn), grouped(std::to_string(count)), digits);
    }
  }

  std::string price() const {
    auto text = value("free") == "yes" ? "free" : line("price_text");
    if (const auto amount = line("price"); text.empty() && !amount.empty())
      text = amount + ' ' + line("currency");
    if (const auto sale = line("sale_text"); !sale.empty()) text += (text.empty() ? "" : ", ") + sale;
    if (value("offers_iap") == "yes") {
      const auto range = line("iap_range");
      text +=
          (text.empty() ? "" : ", ") + std::string("in-app purchases") + (range.empty() ? "" : ": " + range);
    }
    return text;
  }

  static std::string with(const std::string& text, const std::string& more) {
    return more.empty() || text.empty() ? text : text + " (" + more + ')';
  }
  static std::string day(const std::string& time) { return time.substr(0, time.find('T')); }

  void append_facts() {
    if (const auto availability = line("availability"); availability != "available")
      append_line("Availability", availability);
    append_line("Installs", line("installs"));
    append_line("Price", price());
    append_line("Category", line("category"));
    append_line("Rated", with(line("content_rating"), line("content_descriptors")));
    append_line("Updated", day(line("updated")));
    const auto android = line("min_android");
    append_line("Version", with(line("version"), android.empty() ? "" : "Android " + android + " and up"));
    append_line("Play", line("url"));
    append_line("Website", line("developer_website"));
    append_line("Privacy", line("privacy_policy"));
  }

  void append_description() {
    constexpr std::size_t most = 6;
    auto text = value("description");
    text.erase(0, text.find_first_not_of(" \r\n\t"));
    if (text.empty()) return;
    auto lines = card_lines(text, style_.width);
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    if (lines.size() > most) {
      lines.resize(most);
      while (lines.back().empty()) lines.pop_back();
      // One column less, so that the sign for the rest fits.
      if (util::display_width(lines.back()) + 2 > style_.width) {
        lines.back() = util::fitted(lines.back() + "  ", style_.width);
      } else {
        lines.back() += " …";
      }
    }
    out_ += '\n';
    for (const auto& shown : lines) out_ += shown + '\n';
  }

  std::string& out_;
  const record::Row& row_;
  const CardStyle& style_;
};

}  // namespace

bool is_app(std::span<const record::Column> columns) {
  constexpr std::array<std::string_view, 4> needed{"app_id", "title", "histogram", "description"};
  return std::ranges::all_of(needed, [&](std::string_view name) {
    return std::ranges::find(columns, name, &record::Column::name) != columns.end();
  });
}

void append_app_card(std::string& out, const record::Row& row, const CardStyle& style) {
  AppCard(out, row, style).append();
}

}  // namespace playfast::output
