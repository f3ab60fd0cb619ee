#include "cli/docs/roff.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cctype>

#include "playfast/version.hpp"
#include "util/text.hpp"
#include "util/wrap.hpp"

namespace playfast::cli {
namespace {

constexpr std::size_t source_width = 62;   // of 80, since what is escaped grows
constexpr std::size_t example_width = 49;  // what an indented line of 60 columns holds

std::string in_capitals(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

}  // namespace

std::string roff_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool first = out.empty() || out.back() == '\n';
    if (first && (c == '.' || c == '\'')) out += "\\&";
    switch (c) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '\'':
        out += "\\(aq";
        break;
      case '"':
        out += "\\(dq";
        break;
      case '~':
        out += "\\(ti";
        break;
      case '^':
        out += "\\(ha";
        break;
      default:
        out += c;
    }
  }
  // The one character beyond ASCII that the tables' texts have.
  for (auto at = out.find("…"); at != std::string::npos; at = out.find("…")) out.replace(at, 3, "...");
  return out;
}

Roff::Roff(const std::string& name, std::string_view what, int section_number) {
  text_ = fmt::format(
      ".\\\" Made from the program's tables; see CONTRIBUTING.md.\n.TH {} {} {} \"playfast {}\" "
      "playfast\n.ad "
      "l\n.nh\n",
      in_capitals(roff_escaped(name)), section_number, PLAYFAST_DATE, PLAYFAST_VERSION);
  section("NAME");
  text_ += fmt::format("{} \\- {}\n", roff_escaped(name), roff_escaped(what));
}

void Roff::section(std::string_view title) { text_ += fmt::format(".SH {}\n", title); }
void Roff::subsection(std::string_view title) { text_ += fmt::format(".SS {}\n", title); }

void Roff::paragraphs(std::string_view text, std::string_view between) {
  bool first = true;
  for (const auto paragraph : util::split(text, '\n')) {
    if (paragraph.empty()) continue;
    if (!first) text_ += between;
    first = false;
    for (const auto& line : util::wrapped(paragraph, source_width)) text_ += roff_escaped(line) + '\n';
  }
}

void Roff::item(std::string_view bold, std::string_view italic, std::string_view text) {
  text_ += fmt::format(".TP\n\\fB{}\\fR", roff_escaped(bold));
  if (!italic.empty()) text_ += fmt::format(" \\fI{}\\fR", roff_escaped(italic));
  text_ += '\n';
  paragraphs(text);
}

void Roff::more(std::string_view text) {
  text_ += ".IP\n";
  paragraphs(text, ".IP\n");
}

void Roff::example(std::string_view what, std::string_view command) {
  if (!text_.ends_with(".SH EXAMPLES\n")) text_ += ".PP\n";
  paragraphs(what);
  std::string lines;
  for (const auto& line : util::wrapped_command(command, example_width)) lines += line + '\n';
  verbatim(lines);
}

void Roff::verbatim(std::string_view lines) {
  if (!text_.ends_with(".SH EXAMPLES\n")) text_ += ".PP\n";
  text_ += ".RS 4\n.EX\n" + roff_escaped(lines) + ".EE\n.RE\n";
}

void Roff::raw(std::string_view line) { text_ += fmt::format("{}\n", line); }

}  // namespace playfast::cli
