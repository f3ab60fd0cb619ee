// What was asked of the double, for tests to count and for people to read.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <string>
#include <vector>

#include "store/http.hpp"

namespace storedouble {

struct LogEntry {
  double seconds = 0;            ///< since the log began, monotonic
  std::string method;            ///< "GET"
  std::string target;            ///< path and query as they came
  std::string protocol;          ///< "HTTP/1.1" or "h2"
  std::uint64_t connection = 0;  ///< counted from 1
  int status = 0;                ///< 0 if the client gets none, since a fault comes before
  std::string fault;             ///< what was done to the request; "" when nothing
  std::string user_agent;
  std::string body;               ///< of the request
  std::vector<LoggedCall> calls;  ///< of a POST to batchexecute, in its order
};

/// Safe to use from many threads. An entry is written when the request was received whole and the
/// handler has decided on its answer, before a byte of that is sent.
class RequestLog {
 public:
  RequestLog() = default;
  /// Writes entries to `file` too: a JSON object a line, flushed by line. A line of a POST to batchexecute
  /// has the number of its calls, their RPC ids, the ids of apps for each mask, and how often each fault of
  /// frames was played. Throws std::system_error if the file cannot be opened.
  explicit RequestLog(const std::filesystem::path& file);

  void add(const Request& request, const Response& response);
  /// The entries so far.
  std::vector<LogEntry> entries() const;

 private:
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  mutable std::mutex mutex_;
  std::vector<LogEntry> entries_;
  std::ofstream file_;
};

/// A handler that logs what another does. The log must outlive it.
Handler with_log(RequestLog& log, Handler handler);

}  // namespace storedouble
