// Asks whose calls travel in one request, as a task of the fetcher.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "net/task.hpp"
#include "store/calls/ask.hpp"
#include "store/calls/session.hpp"

namespace playfast::store {

/// An ask that has begun. Thousands may wait: what its call is beyond this, the ask tells again.
struct OpenAsk {
  std::uint64_t place = 0;  ///< in the order of the answers
  std::unique_ptr<Ask> ask{};
  std::string_view rpc{};            ///< id of the RPC that it calls now; empty: it requests a page
  std::size_t weight = 0;            ///< of this call
  int attempts = 0;                  ///< requests that were made for it
  std::unique_ptr<Error> problem{};  ///< why the last of them did not answer it
};

/// Where the asks of a pack go when it is done with them.
class PackOwner {
 public:
  virtual ~PackOwner() = default;
  /// The ask has ended. False: no more are wanted.
  virtual bool end(OpenAsk ask, std::optional<Error> error) = 0;
  /// The ask makes another call.
  virtual void again(OpenAsk ask) = 0;
  /// These are to be asked again in packs of at most so many.
  virtual void split(std::vector<OpenAsk> asks) = 0;
  /// A pack of so many calls was answered.
  virtual void answered(std::size_t calls) = 0;
  /// A call that travelled alone failed as a whole request does.
  virtual void failed_alone() = 0;
  /// Whether smaller packs may be answered where this one failed.
  virtual bool may_split() const = 0;
};

/// One page, one call, or many calls of one language and country.
///
/// Calls that an answer leaves out are asked again in a pack of their own. A request that fails twice for a
/// reason that its size may have is split in halves, and so is one that would be given up. What is wrong with
/// one call ends one ask.
class Pack final : public net::Task {
 public:
  /// `asks`: at least one; several are calls of RPCs with the same language, country and parameters.
  Pack(PackOwner& owner, Session& session, std::vector<OpenAsk> asks)
      : owner_(owner), session_(session), asks_(std::move(asks)) {}

  net::Request request() override;
  Result<Next> answer(const net::Response& response, std::string_view text) override;
  void retrying(const Error& error, std::chrono::milliseconds wait) override;
  bool is_answered_in_part() const override { return progressed_; }
  Recovery recover(const Error& error) override;
  bool end(std::optional<Error> error) override;

 private:
  Result<Next> answer_one(const net::Response& response, std::string_view text);
  void take(std::size_t number, Result<page::Node> payload);
  void give_up_hopeless();
  bool give_up(OpenAsk ask, Error error);
  Result<Next> next_after(const Result<void>& read);
  bool helps_to_split(const Error& error) const;
  bool may_split(int requests) const;
  void split();

  PackOwner& owner_;
  Session& session_;
  std::vector<OpenAsk> asks_;  ///< without an answer so far
  int failures_ = 0;           ///< of requests one after another
  bool partial_ = false;       ///< the last request was answered, but not for these
  bool progressed_ = false;    ///< it was answered for others
  bool wanted_ = true;         ///< more answers
};

}  // namespace playfast::store
