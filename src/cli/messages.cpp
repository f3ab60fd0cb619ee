#include "cli/messages.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "output/visible.hpp"
#include "util/text_width.hpp"

namespace playfast::cli {
namespace {

spdlog::level::level_enum spdlog_level(Level level) {
  switch (level) {
    case Level::debug:
      return spdlog::level::debug;
    case Level::note:
      return spdlog::level::info;
    case Level::warning:
      return spdlog::level::warn;
    case Level::error:
      break;
  }
  return spdlog::level::err;
}

spdlog::logger& logger() {
  static const auto instance = [] {
    auto made =
        std::make_shared<spdlog::logger>("playfast", std::make_shared<spdlog::sinks::stderr_sink_st>());
    made->set_pattern("%n: %v");
    made->flush_on(spdlog::level::trace);
    return made;
  }();
  return *instance;
}

}  // namespace

void say_at_least(Level least) { logger().set_level(spdlog_level(least)); }

void say(Level level, std::string_view text) {
  constexpr std::size_t most = 4'000;  // the store's words may go on for megabytes
  // A text is data, never a format.
  logger().log(spdlog_level(level), spdlog::string_view_t(util::fitted(output::visible(text), most)));
}

}  // namespace playfast::cli
