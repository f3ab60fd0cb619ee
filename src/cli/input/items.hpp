// The items that a command is asked about: arguments, lines of stdin (-) and of files (@FILE).
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "cli/input/line_reader.hpp"
#include "playfast/error.hpp"

namespace playfast::cli {

struct Item {
  std::string text;
  std::string place;  ///< "stdin, line 3"; empty for an argument
};

/// What an item has to be, as the store is asked for it.
using ItemParser = Result<std::string> (*)(std::string_view);

class Items {
 public:
  enum class Pull { item, pending, again, end, failed };

  /// Opens the files and checks each argument with `check`, without the white space around it, so that
  /// mistakes on the command line are reported before the first request. Without arguments, stdin is
  /// read, unless it is a terminal or was closed; `what` is for that error: "an ID". Errors: invalid_option.
  static Result<Items> open(const std::vector<std::string>& arguments, ItemParser check,
                            std::string_view what);

  /// The next item, trimmed. `again`: a blank line, one that begins with #, or part of a line. `failed`: an
  /// input cannot be read further; `item.text` says why, `item.place` which.
  Pull next(Item& item);
  /// After `pending`.
  int ready_fd() const;

 private:
  using Source = std::variant<std::string, std::unique_ptr<LineReader>>;

  Pull next_line(LineReader& reader, Item& item);

  std::vector<Source> sources_;
  std::size_t current_ = 0;
};

}  // namespace playfast::cli
