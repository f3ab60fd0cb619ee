#include "store/request_log.hpp"

#include <cerrno>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>

#include "store/fault_rules.hpp"

namespace storedouble {
namespace {

using nlohmann::ordered_json;

/// `[{"mask":[52],"ids":["com.a"]}]`: what was asked of `Ws7gDc`.
ordered_json apps_by_mask(const std::vector<LoggedCall>& calls) {
  std::map<std::vector<int>, std::vector<std::string>> ids;
  for (const LoggedCall& call : calls)
    if (!call.mask.empty()) ids[call.mask].push_back(call.app_id);
  ordered_json apps = ordered_json::array();
  for (const auto& [mask, of_mask] : ids) apps.push_back({{"mask", mask}, {"ids", of_mask}});
  return apps;
}

void add_calls(ordered_json& line, const std::vector<LoggedCall>& calls) {
  std::set<std::string> rpcs;
  std::map<std::string, int> faults;
  for (const LoggedCall& call : calls) {
    rpcs.insert(call.rpc);
    if (call.fault != FrameFault::none) ++faults[std::string(frame_fault_name(call.fault))];
  }
  line["calls"] = calls.size();
  line["rpcs"] = rpcs;
  line["apps"] = apps_by_mask(calls);
  line["frame_faults"] = faults;
}

std::string json_line(const LogEntry& entry) {
  ordered_json line{{"seconds", entry.seconds},   {"method", entry.method},         {"target", entry.target},
                    {"protocol", entry.protocol}, {"connection", entry.connection}, {"status", entry.status},
                    {"fault", entry.fault},       {"user_agent", entry.user_agent}, {"body", entry.body}};
  if (!entry.calls.empty()) add_calls(line, entry.calls);
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
                      request.header("user-agent"), request.body, response.calls});
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
