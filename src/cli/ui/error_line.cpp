#include "cli/ui/error_line.hpp"

#include "output/format/json.hpp"
#include "output/visible.hpp"
#include "record/write.hpp"

namespace playfast::cli {

std::string error_line(const Error& error, std::string_view kind, Time time) {
  std::string line;
  output::JsonSink sink(line);
  const auto text_or_null = [&](std::string_view key, std::string_view text) {
    sink.key(key);
    text.empty() ? sink.null() : sink.text(text);
  };
  sink.begin_object();
  sink.key("time");
  record::write(time, sink);
  text_or_null("item", error.item);
  text_or_null("country", error.country);
  text_or_null("lang", error.lang);
  text_or_null("kind", kind);
  sink.key("http_status");
  error.http_status == 0 ? sink.null() : sink.integer(error.http_status);
  sink.key("attempts");
  sink.integer(error.attempts);
  text_or_null("message", error.message);
  sink.end_object();
  return output::escape_hidden(line) + '\n';
}

}  // namespace playfast::cli
