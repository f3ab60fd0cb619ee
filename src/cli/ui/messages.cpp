#include "cli/ui/messages.hpp"

#include <spdlog/details/null_mutex.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>
#include <unistd.h>
#include <cerrno>

#include "output/visible.hpp"
#include "util/fd.hpp"
#include "util/text_width.hpp"

namespace playfast::cli {
namespace {

spdlog::level::level_enum spdlog_level(Level level) {
  switch (level) {
    case Level::trace:
      return spdlog::level::trace;
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

// One message, one write. When nobody reads stderr and a signal ends the wait, the rest is dropped.
class StderrSink final : public spdlog::sinks::base_sink<spdlog::details::null_mutex> {
  void sink_it_(const spdlog::details::log_msg& message) override {
    if (given_up_) return;
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    given_up_ = util::write_all(STDERR_FILENO, {line.data(), line.size()}) == ECANCELED;
  }
  void flush_() override {}

  bool given_up_ = false;
};

spdlog::logger& logger() {
  static const auto instance = [] {
    auto made = std::make_shared<spdlog::logger>("playfast", std::make_shared<StderrSink>());
    made->set_pattern("%n: %v");
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
