// The items that a command is asked about: arguments, lines of stdin (-) and of files (@FILE).
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "cli/line_reader.hpp"
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
  enum class Supply { item, later, end, failed };

  /// Opens the files and checks each argument with `check`, so that what is wrong on the command
  /// line is told before anything is asked of the store. Without arguments, stdin is read, if it is
  /// no terminal; `what` an item is, is told where there is none: "an ID". Errors: invalid_option.
  static Result<Items> open(const std::vector<std::string>& arguments, ItemParser check,
                            std::string_view what);

  /// The next item. Blank lines and those that begin with # are passed over. `failed`: an input
  /// cannot be read further; `item.text` says why, `item.place` which.
  Supply next(Item& item);
  /// After `later`.
  int ready_fd() const;

 private:
  using Source = std::variant<std::string, std::unique_ptr<LineReader>>;

  Supply next_line(LineReader& reader, Item& item);

  std::vector<Source> sources_;
  std::size_t current_ = 0;
};

}  // namespace playfast::cli
