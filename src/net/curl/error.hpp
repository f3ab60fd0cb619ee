// What libcurl's errors mean for us.
#pragma once

#include <curl/curl.h>
#include <string>
#include <string_view>

#include "playfast/error.hpp"

namespace playfast::net {

/// The failure of a finished handle, other than a timeout. `text` is libcurl's own, perhaps empty; `url` was
/// requested. The message never holds a URL, which may hold a password.
Error curl_failure(CURL* handle, CURLcode code, std::string_view text, std::string_view url);

/// Whether libcurl's text says that the headers of an HTTP/2 answer are larger than its buffer.
bool refuses_http2_headers(std::string_view text);

}  // namespace playfast::net
