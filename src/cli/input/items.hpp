// The items that a command is asked about: arguments, lines of stdin (-) and of files (@FILE).
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "cli/input/item_object.hpp"
#include "cli/input/line_reader.hpp"
#include "playfast/error.hpp"
#include "queue/worker.hpp"

namespace playfast::cli {

struct Item {
  std::string text;
  std::string_view input = {};  ///< its name; empty for an argument and an entry
  std::uint64_t line = 0;       ///< of the input, from 1; 0: the input cannot be read further
  std::string country = {};     ///< of its own, in a line that is a JSON object; empty: those of the options
  std::string lang = {};
  std::string problem = {};  ///< why it is not an item; empty where it may be one
  queue::Entry entry = {};   ///< of a queue; without an id where it does not come from one

  /// "stdin, line 3"; empty for an argument.
  std::string place() const;
};

/// What an item has to be, as the store is asked for it.
using ItemParser = Result<std::string> (*)(std::string_view);

inline constexpr std::array<std::string_view, 1> item_key{"item"};

/// What a command's arguments are.
struct ItemKind {
  ItemParser parse;
  std::string_view what;  ///< for messages: "an ID"
  /// Of lines that are JSON objects: the first of these keys that is there has the item.
  std::span<const std::string_view> keys = item_key;
  bool by_country = true;  ///< each country has an answer of its own
};

/// The lines of stdin.
std::unique_ptr<LineReader> standard_input();
/// The lines of a file, which messages call `shown`, or by its path. Errors: invalid_option.
Result<std::unique_ptr<LineReader>> open_lines(const std::string& path, std::string_view shown = {});

class Items {
 public:
  enum class Pull { item, pending, again, end, failed };

  /// Opens the files and parses each argument, without the white space around it, so that mistakes on the
  /// command line are reported before the first request. Without arguments, stdin is read, unless it is a
  /// terminal or was closed. Errors: invalid_option.
  static Result<Items> open(const std::vector<std::string>& arguments, const ItemKind& kind);

  /// The entries that a worker takes from a queue. It must outlive them.
  static Items of_queue(queue::Worker& worker, const ItemKind& kind);

  /// Fills a new item with the next one, trimmed; of a line that is a JSON object what it says, or its
  /// problem. `again`: a blank line, one that begins with #, or part of a line. `failed`: an input cannot be
  /// read further; `item.text` says why, `item.place()` which.
  Pull next(Item& item);
  /// After `pending`.
  int ready_fd() const;

 private:
  using Source = std::variant<std::string, std::unique_ptr<LineReader>, queue::Worker*>;

  Pull next_line(LineReader& reader, Item& item);
  Pull next_entry(queue::Worker& worker, Item& item);
  Item item_of(std::string_view text, bool is_cut);

  ItemObjects objects_{item_key};
  std::vector<Source> sources_;
  std::size_t current_ = 0;
};

}  // namespace playfast::cli
