// The command line of store-double.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "store/fault_rules.hpp"
#include "store/server.hpp"
#include "store/store.hpp"

namespace storedouble {

struct MainOptions {
  ServerOptions server;
  StoreOptions store;
  std::vector<FaultRule> faults;
  std::string log;         ///< file; "" for none
  std::string ca_out;      ///< file; "" for none
  bool until_eof = false;  ///< serve until stdin ends
  bool help = false;
};

/// Reads the arguments after the program's name. The error is a line for the user.
tl::expected<MainOptions, std::string> parse_main_options(const std::vector<std::string>& arguments);

std::string main_help();

}  // namespace storedouble
