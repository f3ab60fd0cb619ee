// The command line's values, checked.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "cli/ui/color.hpp"
#include "output/format/encoder.hpp"
#include "playfast/client.hpp"

namespace playfast::cli {

/// Which records are requested.
struct Selection {
  std::vector<std::string> items;
  std::vector<std::string> countries{"us"};
  std::vector<std::string> langs{"en"};

  ReviewSort sort = ReviewSort::newest;
  std::vector<int> scores;  ///< each a stream of its own; empty: all in one
  std::optional<Device> device;
  std::optional<std::uint64_t> limit;  ///< of each stream or list
  std::optional<Day> since;
  std::optional<Day> until;

  Price price = Price::all;
  std::vector<Collection> collections{Collection::top_free};
  std::vector<std::string> categories{"APPLICATION"};
  std::optional<Age> age;
  bool details = false;  ///< of the apps in lists

  std::uint64_t expand = 0;  ///< levels of suggestions of suggestions
};

/// Which part of the catalog is read, and what of it is printed.
struct CatalogSelection {
  std::optional<std::uint64_t> sample;  ///< so many shards; none: all
  std::uint64_t seed = 1;               ///< that chooses them
  std::string diff;                     ///< an earlier catalog; empty: none
  bool ids = false;                     ///< of a sample the IDs, not the estimate
};

/// Which part of a database is shown; since and until are those of `Selection`.
struct StoredSelection {
  std::vector<std::string> countries;  ///< empty: all
  std::vector<std::string> langs;      ///< empty: all
  std::string changed_fields;          ///< empty: all
  std::string list;                    ///< empty: all
};

/// How records and failures are written, and where.
struct OutputOptions {
  std::optional<output::Format> format;  ///< else a table or card on a terminal, JSON Lines elsewhere
  bool csv_raw = false;
  bool csv_bom = false;
  std::string fields;  ///< empty: all; "help" lists them
  std::string path;    ///< empty or "-": stdout
  std::string errors;  ///< empty: none
  bool resume = false;
  bool update = false;   ///< of reviews; with the meaning of `resume` too
  std::string db;        ///< empty: none
  bool changed = false;  ///< only records that are not as the database has them
  bool append = false;
  bool force = false;
  bool ordered = false;
  bool dry_run = false;
  std::optional<std::chrono::milliseconds> deadline;  ///< from the start of the run
  bool fail_fast = false;
};

struct NetworkOptions {
  ClientOptions client;
  bool rate_given = false;

  /// Requests per second. The low default is for Google Play; a server of the user's has no limit by default.
  std::optional<double> rate() const {
    const bool limited = rate_given || client.base_url == ClientOptions().base_url;
    return limited ? client.rate : std::nullopt;
  }
};

/// Of a run whose items come from a queue.
struct QueueOptions {
  std::string worker;   ///< its name; empty: made of host and output
  bool follow = false;  ///< wait for more items
};

struct MessageOptions {
  bool quiet = false;
  int verbose = 0;
  std::optional<bool> progress;  ///< else on a terminal
  Color color = Color::automatic;
};

/// Which configuration file is read, and which of its profiles.
struct ConfigOptions {
  std::string path;  ///< empty: the default one, if it exists
  bool none = false;
  std::string profile;  ///< empty: none
  bool print = false;
};

struct Command;

/// Every option's value; the initial values are the defaults that the option tables show.
struct Options {
  const Command* command = nullptr;  ///< that they are for
  Selection selection;
  StoredSelection stored;
  CatalogSelection catalog;
  OutputOptions output;
  NetworkOptions network;
  QueueOptions queue;
  MessageOptions messages;
  ConfigOptions config;
};

}  // namespace playfast::cli
