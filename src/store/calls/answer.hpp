// What the store's answers mean before they are read: yes, no, not now, or not the store at all.
#pragma once

#include <string_view>

#include "net/http.hpp"
#include "page/json/document.hpp"
#include "playfast/error.hpp"
#include "store/calls/call.hpp"
#include "store/calls/rpc.hpp"

namespace playfast::store {

/// Judges an answer by its status and, for a redirect, its target. Nothing is known of the body yet.
Result<void> judge_status(const net::Response& response);

/// The same for an answer of the endpoint of RPCs, where 404 says that the endpoint has gone, not the item.
Result<void> judge_rpc_status(const net::Response& response);

/// Whether another form of the request may be answered: the store did not understand us, or we did not
/// understand it.
bool is_refusal(const Error& error);

/// The error of a store that is overloaded.
tl::unexpected<Error> gateway_error();

/// Whether a body of status 200 is a gateway error, a consent page or a captcha in the place of the
/// store's answer. It is recognized by its structure: the status of RPC frames, targets of forms,
/// the base URL, the title. Words anywhere in the text say nothing: users and developers write them.
/// Errors: throttled, consent, blocked.
Result<void> detect_block_page(std::string_view body, page::JsonReader& reader);

/// What an answer of the store holds, by the kind of its call.
struct Reply {
  std::string_view html{};  ///< of a page
  page::Node payload{};     ///< an RPC's payload; missing where the store says that it has none
};

/// Reads one answer after another; what it holds is valid until the next, and as long as its text.
class AnswerReader {
 public:
  /// `rpc`: the id of the RPC that was called; empty: a page was requested. Errors: those of `judge_status`;
  /// of an RPC those of `RpcReader`. A page of status 200 is not looked at yet.
  Result<Reply> read(std::string_view rpc, const net::Response& response, std::string_view text);
  /// Of a pack of status 200: as `RpcReader::read_pack`.
  Result<void> read_pack(std::string_view text, const std::vector<std::string_view>& rpcs,
                         const CallHandler& handle) {
    return rpc_.read_pack(text, rpcs, handle);
  }

 private:
  RpcReader rpc_;
};

}  // namespace playfast::store
