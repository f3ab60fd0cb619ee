// Requests and answers without much in them, and rules that spoil them.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "store/fault_rules.hpp"
#include "store/http.hpp"

namespace storedouble {

inline FaultRule rule(const std::string& text) {
  const auto parsed = parse_fault_rule(text);
  EXPECT_TRUE(parsed) << (parsed ? "" : parsed.error());
  return parsed.value_or(FaultRule{});
}

inline Request request_for(const std::string& target) {
  Request request;
  request.method = "GET";
  request.set_target(target);
  return request;
}

inline Response good_page(const Request&) {
  Response response;
  response.set_body("<html>0123456789</html>");
  return response;
}

}  // namespace storedouble
