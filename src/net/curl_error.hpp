// What libcurl's error codes mean for us.
#pragma once

#include <curl/curl.h>

#include "playfast/error.hpp"

namespace playfast::net {

/// The failure of a finished handle. `text` is libcurl's own, perhaps empty.
Error curl_failure(CURL* handle, CURLcode code, const char* text);

}  // namespace playfast::net
