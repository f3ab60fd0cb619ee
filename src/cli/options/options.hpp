// What the command line asks for, checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/format/encoder.hpp"
#include "playfast/client.hpp"

namespace playfast::cli {

/// Every option's value; the initial values are the defaults that the option table shows.
struct Options {
  std::vector<std::string> items;
  std::vector<std::string> countries{"us"};
  std::vector<std::string> langs{"en"};

  ReviewSort sort = ReviewSort::newest;
  std::vector<int> scores;  ///< each a stream of its own; empty: all in one
  std::optional<Device> device;
  std::optional<std::uint64_t> limit;  ///< of each stream or list
  std::optional<Day> since;
  std::optional<Day> until;
  bool resume = false;

  Price price = Price::all;
  std::vector<Collection> collections{Collection::top_free};
  std::vector<std::string> categories{"APPLICATION"};
  std::optional<Age> age;
  bool details = false;  ///< of the apps in lists

  std::optional<output::Format> format;  ///< else a table on a terminal, JSON Lines elsewhere
  bool csv_raw = false;
  std::string fields;  ///< empty: all; "help" lists them
  std::string output;  ///< empty or "-": stdout
  std::string errors;  ///< empty: none
  bool force = false;
  bool ordered = false;
  bool dry_run = false;

  ClientOptions client;
  bool rate_given = false;  ///< else it depends on whether the store is the real one

  bool quiet = false;
  int verbose = 0;
};

}  // namespace playfast::cli
