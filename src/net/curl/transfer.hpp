// One request on its way through libcurl. A transfer's handle is used again for the next request.
#pragma once

#include <curl/curl.h>
#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string_view>

#include "net/curl/transport.hpp"

namespace playfast::net {

struct FreeEasy {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

class CurlTransfer {
 public:
  explicit CurlTransfer(const CurlOptions& options);
  CurlTransfer(const CurlTransfer&) = delete;
  CurlTransfer& operator=(const CurlTransfer&) = delete;

  CURL* handle() const { return handle_.get(); }
  std::size_t id() const { return id_; }
  bool active() const { return active_; }
  RequestTimer& timer() { return timer_; }

  /// Connections that were idle for longer than `max_idle` are closed rather than used.
  void prepare(std::size_t id, const Request& request, WaitClock::Time now,
               std::optional<std::chrono::seconds> max_idle);
  void update_timer(WaitClock::Time now) { timer_.update(now, local_port_ != 0, received_); }
  /// Whether the request has to go on by another attempt, e.g. to follow a redirect; the handle is then
  /// ready to be started again.
  bool restart(CURLcode code, WaitClock::Time now);
  /// What has come, once libcurl is done with the handle.
  Result<Response> finish(CURLcode code);
  /// The request ends without an answer.
  void abandon() { active_ = false; }

  /// The local port of its connection, which other requests may share; 0 before there is one.
  int local_port() const { return local_port_; }
  /// Its connection is closed when its last request ends.
  void retire_connection();
  bool retired() const { return retired_; }

 private:
  static std::size_t receive(char* data, std::size_t size, std::size_t count, void* self);
  static std::size_t send(char* to, std::size_t size, std::size_t count, void* self);
  static int rewind(void* self, curl_off_t offset, int origin);
  static std::size_t receive_header(char* data, std::size_t size, std::size_t count, void* self);
  static int note_connection(void* self, char* remote, char* local, int remote_port, int local_port);

  void begin_attempt();
  bool follow_redirect();
  bool keep(std::string_view bytes);
  void reserve_body();
  std::string header(const char* name) const;

  std::unique_ptr<CURL, FreeEasy> handle_;
  std::unique_ptr<curl_slist, FreeList> headers_;
  std::array<char, CURL_ERROR_SIZE> error_{};
  std::size_t id_ = 0;
  Request request_;
  RequestTimer timer_;
  int restarts_ = 0;
  int local_port_ = 0;
  std::size_t sent_ = 0;      ///< bytes of the form
  std::size_t received_ = 0;  ///< bytes of headers and bodies
  bool active_ = false;
  bool retired_ = false;
  bool too_large_ = false;
  bool out_of_memory_ = false;
  std::string body_;
};

}  // namespace playfast::net
