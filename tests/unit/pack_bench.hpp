// Asks whose calls travel in packs, over fakes.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "fetch_bench.hpp"
#include "net/url.hpp"
#include "store/calls/packer.hpp"

namespace playfast::store {

using net::FakeTransport;
using nlohmann::json;

// A call of the RPC "echo" with a name; its payload is [NAME].
class EchoAsk final : public Ask {
 public:
  EchoAsk(std::string name, std::string country, net::Observed& observed)
      : name_(std::move(name)), country_(std::move(country)), observed_(observed) {}

  Call call() const override {
    return {.rpc = {"echo", json::array({name_}).dump()}, .lang = "en", .country = country_, .weight = 1};
  }
  Result<Next> read(Result<Reply> reply) override {
    if (!reply) return tl::unexpected<Error>(std::move(reply.error()));
    if (!reply->payload.present()) return fail(ErrorKind::not_found, "not found");
    if (reply->payload.at(0).text() != name_) return fail(ErrorKind::wrong_item, "another's answer");
    if (++pages_ < wanted_pages) return Next::request;
    return Next::end;
  }
  void describe(Error& error) const override { error.item = name_; }
  bool end(std::optional<Error> error) override {
    observed_.ended.push_back(name_ + (error ? ": " + std::string(to_string(error->kind)) : ""));
    if (error) observed_.errors.push_back(*error);
    return true;
  }

  static inline int wanted_pages = 1;

 private:
  std::string name_;
  std::string country_;
  net::Observed& observed_;
  int pages_ = 0;
};

class EchoAsks final : public AskSource {
 public:
  EchoAsks(std::size_t count, std::size_t countries, net::Observed& observed)
      : count_(count), countries_(countries), observed_(observed) {}
  Next next() override {
    if (observed_.made == count_) return {Pull::end, nullptr};
    const auto number = observed_.made++;
    return {Pull::item, std::make_unique<EchoAsk>(std::to_string(number),
                                                  "c" + std::to_string(number % countries_), observed_)};
  }

 private:
  std::size_t count_;
  std::size_t countries_;
  net::Observed& observed_;
};

struct SentCall {
  std::string name;
  std::string tag;
};

inline std::vector<SentCall> calls_of(const net::Request& request) {
  const auto form = request.form.str();
  const auto envelope = json::parse(net::url_decode(form.substr(form.find('=') + 1)));
  std::vector<SentCall> calls;
  for (const auto& call : envelope.at(0)) {
    calls.push_back({json::parse(call.at(1).get<std::string>()).at(0), call.at(3)});
  }
  return calls;
}

inline json frame(const SentCall& call, json payload, json status = nullptr) {
  if (!payload.is_null()) payload = payload.dump();
  return json::array({"wrb.fr", "echo", std::move(payload), nullptr, nullptr, std::move(status), call.tag});
}
inline json echo(const SentCall& call) { return frame(call, json::array({call.name})); }

inline FakeTransport::Planned answer_with(const json& frames) {
  auto planned = net::answer(200);
  planned.response->body = ")]}'\n\n" + frames.dump();
  return planned;
}

// Answers each POST by `frames_of` its calls, which are logged.
struct PackBench {
  std::vector<std::size_t> sizes;  ///< of the packs sent
  std::function<FakeTransport::Planned(const std::vector<SentCall>&)> script;
  net::Bench bench{FakeTransport::RequestScript([this](const net::Request& request) {
    const auto calls = calls_of(request);
    sizes.push_back(calls.size());
    return script(calls);
  })};
  Session session{.base_url = "https://store.example", .clock = bench.clock};

  bool run(std::size_t count, std::size_t countries = 1, bool ordered = false,
           std::size_t max_open = 10'000) {
    EchoAsks asks(count, countries, bench.observed);
    Packer packer(session, asks, ordered, max_open);
    return bench.fetch(packer);
  }
  std::multiset<std::string> ended() const {
    return {bench.observed.ended.begin(), bench.observed.ended.end()};
  }
};

inline std::multiset<std::string> names(std::size_t count) {
  std::multiset<std::string> all;
  for (std::size_t at = 0; at < count; ++at) all.insert(std::to_string(at));
  return all;
}

inline FakeTransport::Planned echo_all(const std::vector<SentCall>& calls) {
  auto frames = json::array();
  for (const auto& call : calls) frames.push_back(echo(call));
  return answer_with(frames);
}

}  // namespace playfast::store
