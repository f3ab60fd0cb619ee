#include "net/curl/setup.hpp"

#include <chrono>
#include <filesystem>
#include <system_error>

namespace playfast::net {
namespace {

// At start-up the system's bundle file is read whole; from its folder, where each certificate has a
// name to be found by, only what is needed.
bool is_hashed_folder(const char* path) {
  if (path == nullptr) return false;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
    if (entry.path().extension() == ".0") return true;
  }
  return false;
}

void set_trust(CURL* handle, const std::string& ca) {
  if (!ca.empty()) {
    std::error_code error;
    const bool folder = std::filesystem::is_directory(ca, error);
    curl_easy_setopt(handle, CURLOPT_CAINFO, folder ? nullptr : ca.c_str());
    curl_easy_setopt(handle, CURLOPT_CAPATH, folder ? ca.c_str() : nullptr);
    return;
  }
  static const char* const folder = curl_version_info(CURLVERSION_NOW)->capath;
  static const bool hashed = is_hashed_folder(folder);
  if (hashed) {
    curl_easy_setopt(handle, CURLOPT_CAINFO, nullptr);
    curl_easy_setopt(handle, CURLOPT_CAPATH, folder);
  }
}

}  // namespace

void set_up(CURL* handle, const CurlOptions& options) {
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_USERAGENT, options.user_agent.c_str());
  // The limits are RequestTimer's. This one divides the time among several addresses; it comes later, so
  // that it ends an attempt only where the caller was away for a while.
  const auto connect = options.timeouts.connect + std::chrono::seconds(1);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connect.count()));
  // Without it, a request that is given up waits until its name lookup ends.
  curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);
  if (!options.proxy.empty() || !options.environment_proxy) {
    curl_easy_setopt(handle, CURLOPT_PROXY, options.proxy.c_str());  // empty: none
  }
  // With its usual 16 KB, libcurl 7.88 now and then leaves the end of an HTTP/2 answer in its own buffer and
  // waits for bytes that have come already. 128 KB hold most answers.
  curl_easy_setopt(handle, CURLOPT_BUFFERSIZE, 128L * 1024);
  // Its usual 64 KB for each request that sends a form bring nothing: HTTP/2 sends 16 KB at a time.
  curl_easy_setopt(handle, CURLOPT_UPLOAD_BUFFERSIZE, 16L * 1024);
  set_trust(handle, options.ca);
}

}  // namespace playfast::net
