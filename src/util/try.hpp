// Hands errors on to the caller.
#pragma once

#include <tl/expected.hpp>
#include <utility>

/// Returns the error of a Result from the calling function, if it has one:
/// `TRY(check(path));`
#define TRY(...)                                                    \
  do {                                                              \
    if (auto result_of_try = (__VA_ARGS__); !result_of_try)         \
      return tl::make_unexpected(std::move(result_of_try.error())); \
  } while (false)

/// The same, and declares or assigns the value of the Result otherwise:
/// `TRY_ASSIGN(const auto place, find_place(path));`
#define TRY_ASSIGN(target, ...) TRY_ASSIGN_NAMED(TRY_JOIN(result_of_line_, __LINE__), target, __VA_ARGS__)

#define TRY_ASSIGN_NAMED(result, target, ...)                         \
  auto result = (__VA_ARGS__);                                        \
  if (!result) return tl::make_unexpected(std::move(result.error())); \
  target = std::move(*result)
#define TRY_JOIN(a, b) TRY_JOIN_EXPANDED(a, b)
#define TRY_JOIN_EXPANDED(a, b) a##b
