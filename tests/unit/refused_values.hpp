// Values of options that must be refused.
#pragma once

#include <gtest/gtest.h>

#include <string_view>

#include "util/program_error.hpp"

namespace playfast::cli {

/// Each text is an invalid value for this parser, with a message.
template <typename Parse, typename... Texts>
void expect_refused(Parse parse, Texts... texts) {
  for (const std::string_view text : {std::string_view(texts)...}) {
    const auto value = parse(text);
    ASSERT_FALSE(value) << "'" << text << "'";
    EXPECT_EQ(value.error().kind, ProgramError::invalid_option);
    EXPECT_FALSE(value.error().message.empty());
  }
}

}  // namespace playfast::cli
