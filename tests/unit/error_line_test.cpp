#include "cli/ui/error_line.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace playfast::cli {
namespace {

constexpr Time noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + std::chrono::hours(12)};

TEST(ErrorLine, HasItsKeysInOrder) {
  Error error;
  error.item = "com.a.b";
  error.http_status = 404;
  error.attempts = 1;
  error.message = "not found";
  EXPECT_EQ(error_line(error, "not_found", noon),
            "{\"time\":\"2026-11-26T12:00:00Z\",\"item\":\"com.a.b\",\"country\":null,\"lang\":null,"
            "\"kind\":\"not_found\",\"http_status\":404,\"attempts\":1,\"message\":\"not found\"}\n");
}

TEST(ErrorLine, EscapesWhatHidesOrReordersText) {
  Error error;
  error.item = "\x1b[2J \u009b \u202e \u2028 \u200b \U000E0041 \u2066 \x7f 한국어";
  const auto line = error_line(error, "not_found", noon);
  EXPECT_NE(line.find(R"("\u001b[2J \u009b \u202e \u2028 \u200b \udb40\udc41 \u2066 \u007f 한국어")"),
            std::string::npos)
      << line;
  EXPECT_EQ(nlohmann::json::parse(line)["item"], error.item) << "losslessly";
}

}  // namespace
}  // namespace playfast::cli
