#include "cli/options/config/config_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "cli/options/config/config_keys.hpp"
#include "cli/options/values/values.hpp"
#include "util/fd.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

// Up to one byte more than a file may have. The error number, 0 if none.
int read_all(int fd, std::string& text) {
  text.resize(max_config_size + 1);
  std::size_t size = 0;
  while (size < text.size()) {
    const auto count = ::read(fd, text.data() + size, text.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  text.resize(size);
  return 0;
}

tl::unexpected<Error> unreadable(const std::string& path, int error) {
  return invalid(
      fmt::format("cannot read configuration file {}: {}", util::quote(path), std::strerror(error)));
}

}  // namespace

Result<ConfigFile> ConfigFile::parse(std::string_view text, std::string path) {
  TRY_ASSIGN(auto sections, parse_toml(text, path));
  TRY(check_keys(sections, path));
  return ConfigFile(std::move(path), std::move(sections));
}

Result<std::optional<ConfigFile>> ConfigFile::read(const std::string& path) {
  const util::Fd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (!fd) return unreadable(path, errno);
  std::string text;
  if (const int error = read_all(fd.get(), text); error != 0) return unreadable(path, error);
  return parse(text, path);
}

Result<void> ConfigFile::check_profile(std::string_view profile) const {
  std::vector<std::string_view> names;
  for (const auto& section : sections_) {
    if (section.profile == profile) return {};
    if (!section.profile.empty() && std::ranges::count(names, section.profile) == 0)
      names.push_back(section.profile);
  }
  return invalid(fmt::format("unknown profile {}{}; {} has {}", util::quote(profile),
                             util::did_you_mean(profile, names), path_,
                             names.empty() ? "none" : util::join(names, ", ")));
}

const FileValue* ConfigFile::find(std::string_view command, std::string_view profile,
                                  std::string_view option) const {
  const FileValue* found = nullptr;
  int best = -1;
  for (const auto& section : sections_) {
    if (!section.profile.empty() && section.profile != profile) continue;
    if (!section.command.empty() && section.command != command) continue;
    const int rank = (section.profile.empty() ? 0 : 2) + (section.command.empty() ? 0 : 1);
    const auto value = std::ranges::find(section.values, option, &FileValue::key);
    if (rank <= best || value == section.values.end()) continue;
    best = rank;
    found = &*value;
  }
  return found;
}

std::string default_config_path(const char* (*environment)(const char*)) {
  constexpr std::string_view file = "/playfast/config.toml";
  // A relative path is ignored, as the XDG specification says.
  const char* const folder = environment("XDG_CONFIG_HOME");
  if (folder != nullptr && *folder == '/') return std::string(folder).append(file);
  const char* const home = environment("HOME");
  if (home == nullptr || *home == 0) return {};
  return std::string(home).append("/.config").append(file);
}

Result<std::optional<ConfigFile>> load_config(const ConfigOptions& options,
                                              const char* (*environment)(const char*)) {
  if (options.none) {
    if (options.profile.empty()) return std::nullopt;
    return invalid("--profile cannot be used with --no-config");
  }
  const auto path = options.path.empty() ? default_config_path(environment) : options.path;
  std::optional<ConfigFile> file;
  // A FIFO would keep every run waiting.
  std::error_code none;
  if (options.path.empty() && std::filesystem::is_fifo(path, none))
    return invalid(fmt::format("{} is a FIFO; use --config to read it", util::quote(path)));
  if (!path.empty()) {
    TRY_ASSIGN(file, ConfigFile::read(path));
  }
  if (!file && (!options.path.empty() || !options.profile.empty())) return unreadable(path, ENOENT);
  if (file && !options.profile.empty()) TRY(file->check_profile(options.profile));
  return file;
}

}  // namespace playfast::cli
