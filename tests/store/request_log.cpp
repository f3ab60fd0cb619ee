#include "store/request_log.hpp"

#include <cerrno>
#include <nlohmann/json.hpp>
#include <system_error>

namespace storedouble {
namespace {

std::string json_line(const LogEntry& entry) {
  const nlohmann::ordered_json line{
      {"seconds", entry.seconds},   {"method", entry.method},         {"target", entry.target},
      {"protocol", entry.protocol}, {"connection", entry.connection}, {"status", entry.status},
      {"fault", entry.fault},       {"user_agent", entry.user_agent}, {"body", entry.body}};
  return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

RequestLog::RequestLog(const std::filesystem::path& file) : file_(file) {
  if (!file_) throw std::system_error(errno, std::generic_category(), file.string());
}

void RequestLog::add(const Request& request, const Response& response) {
  const std::lock_guard lock(mutex_);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - began_;
  entries_.push_back({seconds.count(), request.method, request.target, request.protocol, request.connection,
                      without_answer(response.fault) ? 0 : response.status, response.fault_name,
                      request.header("user-agent"), request.body});
  if (file_.is_open()) file_ << json_line(entries_.back()) << std::endl;
}

std::vector<LogEntry> RequestLog::entries() const {
  const std::lock_guard lock(mutex_);
  return entries_;
}

Handler with_log(RequestLog& log, Handler handler) {
  return [&log, handler = std::move(handler)](const Request& request) {
    Response response = handler(request);
    log.add(request, response);
    return response;
  };
}

}  // namespace storedouble
