// One request on its way through libcurl. A transfer's handle is used again for the next request.
#pragma once

#include <curl/curl.h>
#include <array>
#include <memory>
#include <string_view>

#include "net/curl_transport.hpp"

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

  void prepare(std::size_t id, const Request& request);
  /// Whether the answer is a redirect to follow; the handle is then ready to be started again.
  bool follow_redirect();
  /// What has come, once libcurl is done with the handle.
  Result<Response> finish(CURLcode code);

 private:
  static std::size_t receive(char* data, std::size_t size, std::size_t count, void* self);

  bool keep(std::string_view bytes);
  void reserve_body();
  std::string header(const char* name) const;

  std::unique_ptr<CURL, FreeEasy> handle_;
  std::unique_ptr<curl_slist, FreeList> headers_;
  std::array<char, CURL_ERROR_SIZE> error_{};
  std::size_t id_ = 0;
  Request request_;
  int redirects_ = 0;
  bool too_large_ = false;
  bool out_of_memory_ = false;
  std::string body_;
};

}  // namespace playfast::net
