// The libcurl options that all requests share.
#pragma once

#include <curl/curl.h>

#include "net/curl/transport.hpp"

namespace playfast::net {

/// Sets protocols, trust, proxy and the connect limit. The texts of `options` are copied.
void set_up(CURL* handle, const CurlOptions& options);

}  // namespace playfast::net
