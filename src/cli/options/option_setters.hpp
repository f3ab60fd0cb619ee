// What the rows of the option tables do with a value: set it, and write it as text.
#pragma once

#include "cli/options/options.hpp"
#include "cli/options/values.hpp"

namespace playfast::cli {

/// Where the members of `Options` and of its `ClientOptions` are.
template <typename T>
T& member_of(Options& options, T Options::*member) {
  return options.*member;
}
template <typename T>
T& member_of(Options& options, T ClientOptions::*member) {
  return options.client.*member;
}

template <typename T>
const T& member_of(const Options& options, T Options::*member) {
  return options.*member;
}
template <typename T>
const T& member_of(const Options& options, T ClientOptions::*member) {
  return options.client.*member;
}

/// A member's value as canonical text.
template <auto member>
std::string text_of(const Options& options) {
  return to_text(member_of(options, member));
}

/// Keeps a parsed value, or hands on why it is none.
template <auto member, auto parse>
Result<void> keep(Options& options, std::string_view text) {
  auto value = parse(text);
  if (!value) return tl::make_unexpected(value.error());
  member_of(options, member) = std::move(*value);
  return {};
}

template <auto member>
Result<void> turn_on(Options& options, std::string_view /*value*/) {
  member_of(options, member) = true;
  return {};
}

}  // namespace playfast::cli
