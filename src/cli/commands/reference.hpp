// `playfast countries`, `languages`, `categories` and `collections`: what options may be, as records.
#pragma once

#include "cli/options/options.hpp"

namespace playfast::cli {

/// Each prints its table; the exit code.
int run_countries(const Options& options);
int run_languages(const Options& options);
int run_categories(const Options& options);
int run_collections(const Options& options);

}  // namespace playfast::cli
