#include "cli/input/old_catalog.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <optional>

#include "cli/input/items.hpp"
#include "cli/signals.hpp"
#include "store/app/id.hpp"
#include "util/program_error.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

constexpr std::array<std::string_view, 1> old_catalog_keys{"app_id"};

// Finds the ID in each line. The first line may be the header of a table, whose cells have no quotes: they
// are IDs and numbers.
class LineIds {
 public:
  Result<std::optional<std::string>> id_of(std::string_view line) {
    const auto text = util::trim(line);
    if (text.empty() || text.starts_with('#')) return std::nullopt;
    const bool is_first = std::exchange(is_first_, false);
    if (text.starts_with('{')) return id_of_object(text);
    if (is_first && find_column(text)) return std::nullopt;
    const auto cell = separator_ == '\0' ? text : cell_of(text);
    return store::parse_app_id(cell).map([](std::string id) { return std::optional(std::move(id)); });
  }

 private:
  Result<std::optional<std::string>> id_of_object(std::string_view text) {
    auto object = objects_.read(text);
    if (object.item.empty())
      return fail(ErrorKind::invalid_item, object.problem.empty() ? "no app_id" : object.problem);
    return store::parse_app_id(object.item).map([](std::string id) { return std::optional(std::move(id)); });
  }

  bool find_column(std::string_view header) {
    for (const char separator : {'\t', ','}) {
      const auto cells = util::split(header, separator);
      const auto found = std::ranges::find(cells, "app_id");
      if (found == cells.end()) continue;
      separator_ = separator;
      column_ = static_cast<std::size_t>(found - cells.begin());
      return true;
    }
    return false;
  }

  std::string_view cell_of(std::string_view line) const {
    const auto cells = util::split(line, separator_);
    return column_ < cells.size() ? cells[column_] : std::string_view();
  }

  ItemObjects objects_{old_catalog_keys};
  bool is_first_ = true;
  char separator_ = '\0';  ///< of a table
  std::size_t column_ = 0;
};

tl::unexpected<Error> bad_catalog(const std::string& text) {
  return fail(ProgramError::invalid_option, text);
}

}  // namespace

Result<void> read_old_catalog(const std::string& path,
                              const std::function<bool(std::string_view id)>& visit) {
  // It is read twice.
  std::error_code none;
  if (std::filesystem::exists(path, none) && !std::filesystem::is_regular_file(path, none))
    return bad_catalog(fmt::format("{} is not a regular file", util::quote(path)));
  TRY_ASSIGN(const auto reader, open_lines(path));
  LineIds ids;
  std::string line;
  while (!must_end()) {
    const auto pull = reader->next(line);
    if (pull == LineReader::Pull::end) break;
    if (pull == LineReader::Pull::failed)
      return bad_catalog(fmt::format("cannot read {}: {}", path, reader->error()));
    if (pull != LineReader::Pull::line) continue;
    const auto id = reader->is_cut() ? fail(ErrorKind::invalid_item, "line too long") : ids.id_of(line);
    if (!id)
      return bad_catalog(fmt::format("{}, line {}: {}", path, reader->line_number(), id.error().message));
    if (*id && !visit(**id)) break;
  }
  return {};
}

}  // namespace playfast::cli
