// A form on its way through libcurl.
#include <gtest/gtest.h>
#include <atomic>

#include "files.hpp"
#include "net/curl/transport.hpp"
#include "store/request_log.hpp"
#include "store/server.hpp"

namespace playfast::net {
namespace {

using storedouble::Fault;

// As many calls as a pack has.
Form large_form() {
  const std::string same(1'200, 'x');
  Form form("f.req=");
  for (int call = 0; call < 1'024; ++call) form.add_alike(same, std::to_string(call));
  return form;
}

// Answers a form with itself, and the first one with a fault; /elsewhere redirects to /.
class FormServer {
 public:
  FormServer(bool http2, Fault fault)
      : server_({.tls = true, .http2 = http2},
                storedouble::with_log(log_, [this, fault](const storedouble::Request& request) {
                  storedouble::Response response;
                  response.set_body(request.body);
                  if (request.path == "/elsewhere") {
                    response.status = 307;
                    response.set_header("location", "/");
                  } else if (!request.body.empty() && forms_++ == 0) {
                    response.fault = fault;
                  }
                  return response;
                })) {
    write_file(folder_.path("ca.pem"), server_.ca_pem());
    CurlOptions options;
    options.ca = folder_.path("ca.pem");
    options.environment_proxy = false;
    network_.emplace(options);
  }

  Result<Response> send(const std::string& path, const Form& form) {
    network_->start(1, {server_.base_url() + path, form});
    while (true) {
      auto ended = network_->wait(std::chrono::steady_clock::now() + std::chrono::hours(1), {});
      if (!ended.empty()) return std::move(ended.front().response);
    }
  }

  std::size_t requests() const { return log_.entries().size(); }

 private:
  Folder folder_;
  storedouble::RequestLog log_;
  std::atomic<int> forms_{0};
  storedouble::Server server_;
  std::optional<CurlTransport> network_;
};

TEST(CurlForm, ArrivesWhole) {
  for (const bool http2 : {true, false}) {
    FormServer server(http2, Fault::none);
    for (const auto& form : {large_form(), Form("f.req=1")})
      EXPECT_TRUE(server.send("/", form).value().body == form.str()) << http2;
    EXPECT_EQ(server.send("/", {}).value().body, "");
  }
}

// libcurl sends it again by itself.
TEST(CurlForm, ArrivesWholeAfterTheConnectionDied) {
  FormServer refused(true, Fault::rst_refused);
  EXPECT_TRUE(refused.send("/", large_form()).value().body == large_form().str());
  EXPECT_EQ(refused.requests(), 2U);
  FormServer closed(false, Fault::close);
  EXPECT_TRUE(closed.send("/", {}).has_value()) << "the connection is used again";
  EXPECT_TRUE(closed.send("/", large_form()).value().body == large_form().str());
  EXPECT_EQ(closed.requests(), 3U);
}

TEST(CurlForm, ArrivesWholeWhereItIsRedirected) {
  FormServer server(true, Fault::none);
  EXPECT_TRUE(server.send("/elsewhere", large_form()).value().body == large_form().str());
  EXPECT_EQ(server.requests(), 2U);
}

}  // namespace
}  // namespace playfast::net
