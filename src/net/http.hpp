// What is asked and what is answered.
#pragma once

#include <string>

#include "net/form.hpp"

namespace playfast::net {

struct Request {
  std::string url;
  Form form{};  ///< body of a POST; empty: a GET
};

struct Response {
  int status = 0;
  std::string location;     ///< where a redirect that was not followed points; absolute
  std::string retry_after;  ///< the header as sent; empty without one
  std::string date;         ///< the header as sent: the server's clock; empty without one
  std::string encoding;     ///< Content-Encoding as sent; empty without one
  std::string body;         ///< as sent
  int connection = 0;       ///< the local port of the connection
};

}  // namespace playfast::net
