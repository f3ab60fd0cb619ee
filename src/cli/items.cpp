#include "cli/items.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

#include "util/text.hpp"

namespace playfast::cli {
namespace {

std::unique_ptr<LineReader> standard_input() {
  return std::make_unique<LineReader>(util::Fd(STDIN_FILENO), "stdin");
}

Result<std::unique_ptr<LineReader>> open_file(const std::string& path) {
  util::Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) return fail(ErrorKind::invalid_option, util::in_quotes("@" + path) + ": " + std::strerror(errno));
  return std::make_unique<LineReader>(std::move(fd), path);
}

}  // namespace

Result<Items> Items::open(const std::vector<std::string>& arguments, ItemParser check,
                          std::string_view what) {
  Items items;
  if (arguments.empty()) {
    if (::isatty(STDIN_FILENO) != 0)
      return fail(ErrorKind::invalid_option,
                  "nothing to ask for: give " + std::string(what) + ", @FILE or -");
    items.sources_.emplace_back(standard_input());
  }
  for (const auto& argument : arguments) {
    if (argument == "-") {
      items.sources_.emplace_back(standard_input());
    } else if (argument.starts_with('@')) {
      auto file = open_file(argument.substr(1));
      if (!file) return tl::make_unexpected(file.error());
      items.sources_.emplace_back(std::move(*file));
    } else {
      if (const auto checked = check(argument); !checked) {
        return fail(ErrorKind::invalid_option, util::in_quotes(argument) + ": " + checked.error().message);
      }
      items.sources_.emplace_back(argument);
    }
  }
  return items;
}

Items::Supply Items::next(Item& item) {
  while (current_ < sources_.size()) {
    auto& source = sources_[current_];
    if (auto* const argument = std::get_if<std::string>(&source)) {
      ++current_;
      item = {std::move(*argument), {}};
      return Supply::item;
    }
    const auto supply = next_line(*std::get<std::unique_ptr<LineReader>>(source), item);
    if (supply == Supply::end || supply == Supply::failed) ++current_;
    if (supply != Supply::end) return supply;
  }
  return Supply::end;
}

Items::Supply Items::next_line(LineReader& reader, Item& item) {
  std::string line;
  while (true) {
    switch (reader.next(line)) {
      case LineReader::Supply::later:
        return Supply::later;
      case LineReader::Supply::end:
        return Supply::end;
      case LineReader::Supply::failed:
        item = {std::strerror(reader.error()), reader.name()};
        return Supply::failed;
      case LineReader::Supply::line:
        break;
    }
    const auto text = util::trim(line);
    if (text.empty() || text.starts_with('#')) continue;
    item = {std::string(text), reader.name() + ", line " + std::to_string(reader.line_number())};
    return Supply::item;
  }
}

int Items::ready_fd() const {
  if (current_ >= sources_.size()) return -1;
  const auto* const reader = std::get_if<std::unique_ptr<LineReader>>(&sources_[current_]);
  return reader == nullptr ? -1 : (*reader)->fd();
}

}  // namespace playfast::cli
