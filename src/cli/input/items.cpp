#include "cli/input/items.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/standard_descriptors.hpp"
#include "cli/ui/messages.hpp"
#include "store/lists/search_page.hpp"
#include "util/program_error.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {

std::unique_ptr<LineReader> standard_input() {
  return std::make_unique<LineReader>(util::Fd(STDIN_FILENO), "stdin");
}

Result<std::unique_ptr<LineReader>> open_lines(const std::string& path, std::string_view shown) {
  util::Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd)
    return fail(ProgramError::invalid_option,
                fmt::format("{}: {}", util::quote(shown.empty() ? path : shown), std::strerror(errno)));
  return std::make_unique<LineReader>(std::move(fd), path);
}

namespace {

constexpr std::size_t longest_text = 4096;

bool is_file(const std::string& path) {
  std::error_code none;
  return std::filesystem::is_regular_file(path, none);
}

// A name where an ID is expected: a search finds the ID.
std::string suggest_search(std::string_view name) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
  };
  const auto in_name = [&](char c) { return is_letter(c) || c == ' ' || c == '-' || c == '_'; };
  const bool searchable = !name.empty() && is_letter(name.front()) && std::ranges::all_of(name, in_name) &&
                          store::parse_term(name);
  if (!searchable) return {};
  const std::string mark(name.find(' ') == std::string_view::npos ? "" : "\"");
  return util::did_you_mean("playfast search " + mark + util::abbreviate(name) + mark);
}

}  // namespace

std::string Item::place() const {
  if (entry.id != queue::EntryId()) return "entry " + to_string(entry.id);
  return line == 0 ? std::string(input) : fmt::format("{}, line {}", input, line);
}

Result<Items> Items::open(const std::vector<std::string>& arguments, const ItemKind& kind) {
  Items items;
  items.objects_ = ItemObjects(kind.keys);
  if (arguments.empty()) {
    if (stdin_was_closed() || ::isatty(STDIN_FILENO) != 0)
      return fail(ProgramError::invalid_option,
                  fmt::format("no items: expected {}, @FILE or - (stdin)", kind.what));
    items.sources_.emplace_back(standard_input());
  }
  for (const auto& argument : arguments) {
    if (argument == "-") {
      items.sources_.emplace_back(standard_input());
    } else if (argument.starts_with('@')) {
      TRY_ASSIGN(auto file, open_lines(argument.substr(1), argument));
      items.sources_.emplace_back(std::move(file));
    } else {
      const auto text = util::trim(argument);
      if (const auto checked = kind.parse(text); !checked) {
        return fail(ProgramError::invalid_option, fmt::format("{}: {}{}", util::quote(argument),
                                                              checked.error().message, suggest_search(text)));
      }
      if (text.find('.') != std::string_view::npos && is_file(argument))
        say(Level::note, fmt::format("{} is a file; use @{} to read it", util::quote(argument), argument));
      items.sources_.emplace_back(std::string(text));
    }
  }
  return items;
}

Items Items::of_queue(queue::Worker& worker, const ItemKind& kind) {
  Items items;
  items.objects_ = ItemObjects(kind.keys);
  items.sources_.emplace_back(&worker);
  return items;
}

Items::Pull Items::next(Item& item) {
  while (current_ < sources_.size()) {
    auto& source = sources_[current_];
    if (auto* const argument = std::get_if<std::string>(&source)) {
      ++current_;
      item = {std::move(*argument)};
      return Pull::item;
    }
    auto* const worker = std::get_if<queue::Worker*>(&source);
    const auto pull = worker != nullptr ? next_entry(**worker, item)
                                        : next_line(*std::get<std::unique_ptr<LineReader>>(source), item);
    if (pull == Pull::end || pull == Pull::failed) ++current_;
    if (pull != Pull::end) return pull;
  }
  return Pull::end;
}

// Its country and language count for more than those of an object that it has as its item.
Items::Pull Items::next_entry(queue::Worker& worker, Item& item) {
  auto& entry = item.entry;
  const auto pull = worker.next(entry);
  if (pull != playfast::Pull::item) return pull == playfast::Pull::pending ? Pull::pending : Pull::end;
  constexpr std::size_t longest = std::size_t{1} << 20U;
  const auto text = util::trim(std::string_view(entry.item).substr(0, longest));
  if (text.empty()) {
    item.problem = "its field \"item\" is missing or empty";
  } else if (text.size() == entry.item.size() && text.size() <= longest_text && text.front() != '{') {
    item.text = std::exchange(entry.item, {});
  } else {
    auto read = item_of(text, text.size() == longest);
    read.entry = std::move(entry);
    item = std::move(read);
  }
  if (!item.entry.country.empty()) item.country = item.entry.country;
  if (!item.entry.lang.empty()) item.lang = item.entry.lang;
  if (item.problem.empty()) item.problem = check_codes(item.country, item.lang);
  return Pull::item;
}

Items::Pull Items::next_line(LineReader& reader, Item& item) {
  std::string line;
  switch (reader.next(line)) {
    case LineReader::Pull::pending:
      return Pull::pending;
    case LineReader::Pull::again:
      return Pull::again;
    case LineReader::Pull::end:
      return Pull::end;
    case LineReader::Pull::failed:
      item = {.text = reader.error(), .input = reader.name()};
      return Pull::failed;
    case LineReader::Pull::line:
      break;
  }
  const auto text = util::trim(line);
  if (text.empty() || text.starts_with('#')) return Pull::again;
  item = item_of(text, reader.is_cut());
  item.input = reader.name();
  item.line = reader.line_number();
  return Pull::item;
}

Item Items::item_of(std::string_view text, bool is_cut) {
  if (!text.starts_with('{')) return {std::string(text.substr(0, longest_text))};
  ItemObject object;
  if (is_cut) {
    object.problem = "a JSON object of more than 1 MiB";
  } else {
    object = objects_.read(text);
  }
  if (object.item.size() > longest_text) object.item.resize(longest_text);
  // Without an item its beginning tells which it is.
  if (object.item.empty()) return {.text = util::abbreviate(text), .problem = std::move(object.problem)};
  return {.text = std::move(object.item),
          .country = std::move(object.country),
          .lang = std::move(object.lang),
          .problem = std::move(object.problem)};
}

int Items::ready_fd() const {
  if (current_ >= sources_.size()) return -1;
  if (const auto* const worker = std::get_if<queue::Worker*>(&sources_[current_]))
    return (*worker)->ready_fd();
  const auto* const reader = std::get_if<std::unique_ptr<LineReader>>(&sources_[current_]);
  return reader == nullptr ? -1 : (*reader)->fd();
}

}  // namespace playfast::cli
