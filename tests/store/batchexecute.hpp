// The store's batchexecute endpoint: reads the calls of a POST and says what answers them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/frames.hpp"
#include "store/google_json.hpp"
#include "store/http.hpp"

namespace storedouble {

/// A call as it was sent.
struct SentCall {
  std::string rpc;    ///< its id
  std::string inner;  ///< its arguments, JSON
  std::string tag;    ///< "" where there is none
};

/// The calls of a POST's body ("f.req=…"), in its order; nothing for what is no such body.
std::optional<std::vector<SentCall>> parse_calls(std::string_view body);

/// The arguments of a call; discarded where they are not JSON.
Json arguments_of(const SentCall& call);

/// A call and its arguments.
struct Call {
  std::string rpc;
  Json arguments;
};

/// The first call of a POST's body; nothing for what is none.
std::optional<Call> parse_call(std::string_view body);

/// The language and country of a request; a POST has one of each for all its calls.
struct Locale {
  std::string lang;
  std::string country;
};

/// Those in `hl` and `gl`; without them English and the US.
Locale locale_of(const Request& request);

class RecordedAnswer;

/// What the store answers to a call. The frame gets the call's tag.
struct CallAnswer {
  Frame frame;
  bool lengths = false;  ///< asks for the framing with lengths
  std::shared_ptr<const RecordedAnswer> recorded = {};
};

/// `json` is the payload's text.
CallAnswer answered(const SentCall& call, const std::string& json, bool lengths = false);
/// An answer without data. The status is JSON.
CallAnswer no_data(const SentCall& call, std::string status = "null");
/// The answer of a store that does not understand the call: status 3.
CallAnswer refused(const SentCall& call);

/// The response with these frames.
Response frames_response(const std::vector<Frame>& frames, const BodyForm& form = {});

/// A whole answer to one call, of the tag "generic". `payload` is JSON text, or nothing for "no data";
/// `status` stands in slot 5.
Response rpc_answer(const std::string& rpc, const std::optional<std::string>& payload,
                    const Json& status = nullptr, bool lengths = false);

/// The answer of a store that does not understand the call.
Response rpc_refusal(const std::string& rpc);

/// The answer to a call that the endpoint itself rejects: an error frame with this code, and none of the RPC.
Response rpc_error(int code);

}  // namespace storedouble
