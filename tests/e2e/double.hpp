// The store double in the test's own process, with its log at hand.
#pragma once

#include <string>
#include <vector>

#include "store/fault_rules.hpp"
#include "store/request_log.hpp"
#include "store/server.hpp"
#include "store/store.hpp"
#include "unit/files.hpp"

namespace e2e {

class Double {
 public:
  struct Setup {
    storedouble::StoreOptions store = {};
    std::vector<std::string> faults = {};
    bool tls = false;
    bool http2 = true;                ///< with `tls`
    std::uint32_t max_streams = 100;  ///< HTTP/2 streams open at once on a connection
  };

  explicit Double(Setup setup)
      : store(std::move(setup.store)),
        server_(
            storedouble::ServerOptions{
                .tls = setup.tls, .http2 = setup.http2, .max_streams = setup.max_streams},
            storedouble::with_log(log, storedouble::with_faults(rules(setup.faults), store.handler()))) {
    if (setup.tls) playfast::write_file(folder_.path("ca.pem"), server_.ca_pem());
  }
  Double() : Double(Setup()) {}

  /// The arguments that send playfast here.
  std::vector<std::string> here() const {
    std::vector<std::string> arguments{"--base-url", server_.base_url()};
    if (!server_.ca_pem().empty()) arguments.insert(arguments.end(), {"--cacert", folder_.path("ca.pem")});
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

  playfast::Folder folder_;
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
