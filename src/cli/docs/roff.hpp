// Writes man(7).
#pragma once

#include <string>
#include <string_view>

namespace playfast::cli {

/// A man page as it grows. Texts are plain: what roff would obey is escaped.
class Roff {
 public:
  /// The head of a page: its name in the title, and the NAME section. `section` is that of the manual.
  Roff(const std::string& name, std::string_view what, int section = 1);

  void section(std::string_view title);
  void subsection(std::string_view title);
  /// Paragraphs, a blank line between.
  void paragraphs(std::string_view text, std::string_view between = ".PP\n");
  /// An item with its description beside or below it.
  void item(std::string_view bold, std::string_view italic, std::string_view text);
  /// Adds a paragraph to the last item.
  void more(std::string_view text);
  /// Lines that are shown as they are.
  void verbatim(std::string_view lines);
  /// A command line that is shown as it is, wrapped.
  void example(std::string_view what, std::string_view command);
  /// A line of man(7) as it is.
  void raw(std::string_view line);

  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

/// The text with what roff would obey escaped.
std::string roff_escaped(std::string_view text);

}  // namespace playfast::cli
