// The commands: each takes its options and returns the exit code.
#pragma once

#include "cli/options/options.hpp"

namespace playfast::cli {

int run_app(const Options& options);
int run_reviews(const Options& options);
int run_search(const Options& options);
int run_list(const Options& options);
int run_permissions(const Options& options);

int run_countries(const Options& options);
int run_languages(const Options& options);
int run_categories(const Options& options);
int run_collections(const Options& options);

int run_schema(const Options& options);
int run_completion(const Options& options);
int run_help(const Options& options);
int run_version(const Options& options);

}  // namespace playfast::cli
