// The store double in the test's own process, with its log at hand.
#pragma once

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "store/fault_rules.hpp"
#include "store/request_log.hpp"
#include "store/server.hpp"
#include "store/store.hpp"

namespace e2e {

/// A folder that goes when it goes out of scope.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "playfast-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

class Double {
 public:
  struct Setup {
    storedouble::StoreOptions store = {};
    std::vector<std::string> faults = {};
    bool tls = false;
  };

  explicit Double(Setup setup)
      : store(std::move(setup.store)),
        server_(storedouble::ServerOptions{.tls = setup.tls},
                storedouble::with_log(log, storedouble::with_faults(rules(setup.faults), store.handler()))) {
    if (setup.tls) std::ofstream(folder_.file("ca.pem")) << server_.ca_pem();
  }
  Double() : Double(Setup()) {}

  /// The arguments that send playfast here.
  std::vector<std::string> here() const {
    std::vector<std::string> arguments{"--base-url", server_.base_url()};
    if (!server_.ca_pem().empty()) arguments.insert(arguments.end(), {"--cacert", folder_.file("ca.pem")});
    return arguments;
  }

  std::vector<std::string> with(std::vector<std::string> arguments) const {
    for (const auto& argument : here()) arguments.push_back(argument);
    return arguments;
  }

  storedouble::RequestLog log;
  storedouble::Store store;

 private:
  static std::vector<storedouble::FaultRule> rules(const std::vector<std::string>& texts) {
    std::vector<storedouble::FaultRule> all;
    for (const auto& text : texts) all.push_back(storedouble::parse_fault_rule(text).value());
    return all;
  }

  TemporaryFolder folder_;
  storedouble::Server server_;
};

/// Small pages, for tests that are about something else.
inline Double::Setup small_pages(std::vector<std::string> faults = {}) {
  Double::Setup setup;
  setup.store.layout.padding = 0;
  setup.faults = std::move(faults);
  return setup;
}

}  // namespace e2e
