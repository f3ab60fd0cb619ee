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
 public:
  /// The name in front.
  void color_name(bool colored) { is_colored_ = colored; }

 private:
  void sink_it_(const spdlog::details::log_msg& message) override {
    if (given_up_) return;
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    std::string text(line.data(), line.size());
    if (const auto color = color_of(message.level); is_colored_ && !color.empty()) {
      text.insert(text.find(':') + 1, "\x1b[0m");
      text.insert(0, color);
    }
    given_up_ = util::write_all(STDERR_FILENO, text) == ECANCELED;
  }
  void flush_() override {}

  static std::string_view color_of(spdlog::level::level_enum level) {
    if (level == spdlog::level::err) return "\x1b[1;31m";
    return level == spdlog::level::warn ? "\x1b[1;33m" : "";
  }

  bool given_up_ = false;
  bool is_colored_ = false;
};

const std::shared_ptr<StderrSink>& stderr_sink() {
  static const auto sink = std::make_shared<StderrSink>();
  return sink;
}

spdlog::logger& logger() {
  static const auto instance = [] {
    auto made = std::make_shared<spdlog::logger>("playfast", stderr_sink());
    made->set_pattern("%n: %v");
    return made;
  }();
  return *instance;
}

}  // namespace

void say_at_least(Level least) { logger().set_level(spdlog_level(least)); }

void color_messages(bool colored) { stderr_sink()->color_name(colored); }

void say(Level level, std::string_view text) {
  constexpr std::size_t most = 4'000;  // the store's words may go on for megabytes
  // A text is data, never a format.
  logger().log(spdlog_level(level), spdlog::string_view_t(util::fitted(output::visible(text), most)));
}

}  // namespace playfast::cli
