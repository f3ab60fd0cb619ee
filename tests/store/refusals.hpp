// The answers by which the store, or what stands before it, says no. The texts are ours; what a client
// can tell them by is real.
#pragma once

#include <string>

#include "store/http.hpp"

namespace storedouble {

/// A page, status 200.
Response html_page(const std::string& html);
/// A small page with the status and its phrase as title.
Response error_page(int status);
/// Status 302.
Response redirect_to(const std::string& location);
/// The consent wall at 200; it has a payload block of its own, as real ones do.
Response consent_page();
/// The captcha at 200, as shown for this URL.
Response captcha_page(const std::string& url);
/// An RPC answer at 200 that holds a PlayGatewayError, and no call's tag.
Response gateway_error();

/// The status of a frame with a PlayGatewayError: JSON.
std::string gateway_error_status();
/// The status of a frame with a PlayDataError: JSON.
std::string data_error_status();

}  // namespace storedouble
