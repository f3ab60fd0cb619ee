#include "cli/options/config/print_config.hpp"

#include <fmt/format.h>
#include <charconv>

#include "output/visible.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

// Control characters become visible, since terminals show this text.
std::string toml_string(std::string_view text) {
  std::string string = "\"";
  for (const char c : output::visible(text)) {
    if (c == '"' || c == '\\') string += '\\';
    string += c;
  }
  return string + '"';
}

// "http://user:***@proxy.example"
std::string without_password(std::string_view url) {
  const auto at = url.rfind('@');
  if (at == std::string_view::npos) return std::string(url);
  const auto scheme = url.find("://");
  const auto colon = url.find(':', scheme == std::string_view::npos ? 0 : scheme + 3);
  // A user name alone may be a token.
  const auto shown = colon < at ? colon + 1 : scheme == std::string_view::npos ? 0 : scheme + 3;
  return fmt::format("{}***{}", url.substr(0, shown), url.substr(at));
}

// Whether TOML reads it as a number that is written the same way.
bool is_number(std::string_view text) {
  constexpr std::size_t max_digits = 15;
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return text.find_first_not_of("0123456789.") == std::string_view::npos && text.size() <= max_digits &&
         error == std::errc() && end == text.data() + text.size() && fmt::format("{}", number) == text;
}

// What an option is that nothing has set, which may depend on others; empty where that is no value.
std::string default_value(const OptionRow& row, const Options& options) {
  if (row.is_flag()) return "0";
  if (row.value.text != nullptr) return row.value.text(options);
  Options scratch;
  return row.value.set(scratch, row.default_text) ? std::string(row.default_text) : std::string();
}

struct Line {
  std::string setting;
  std::string comment;
};

Line line_of(const OptionRow& row, const Source& source, const Options& options) {
  if (source.origin != Origin::none) {
    const auto text = row.is_flag() ? std::to_string(source.values.size()) : source.values.back();
    return {fmt::format("{} = {}", row.name, toml_value(row, text)), output::visible(source.place)};
  }
  if (const auto text = default_value(row, options); !text.empty())
    return {fmt::format("{} = {}", row.name, toml_value(row, text)), "default"};
  return {fmt::format("#{} =", row.name),
          row.default_text.empty() ? "not set" : fmt::format("default: {}", row.default_text)};
}

}  // namespace

std::string toml_value(const OptionRow& row, const std::string& text) {
  if (row.is_flag() && row.max_count == 1) return text == "0" ? "false" : "true";
  if (row.value.is_list()) {
    std::vector<std::string> items;
    for (const auto item : util::split(text, ',')) {
      const auto word = util::trim(item);
      items.push_back(is_number(word) ? std::string(word) : toml_string(word));
    }
    return fmt::format("[{}]", fmt::join(items, ", "));
  }
  if (is_number(text)) return text;
  return toml_string(row.value.name == "URL" ? without_password(text) : text);
}

Result<std::string> print_config(const Options& options, const Sources& sources) {
  auto text = fmt::format("# playfast {}\n# configuration file: {}\n", sources.command.name,
                          sources.file == nullptr ? "none" : output::visible(sources.file->path()));
  if (!sources.profile.empty()) text += fmt::format("# profile: {}\n", output::visible(sources.profile));
  for (const auto& section : option_sections(sources.command)) {
    std::string lines;
    for (const auto& row : section.rows) {
      if (!row.has_key) continue;
      TRY_ASSIGN(const auto source, source_of(row, sources));
      const auto line = line_of(row, source, options);
      lines += fmt::format("{:<32}  # {}\n", line.setting, line.comment);
    }
    if (!lines.empty()) text += fmt::format("\n# {}\n{}", section.title, lines);
  }
  return text;
}

}  // namespace playfast::cli
