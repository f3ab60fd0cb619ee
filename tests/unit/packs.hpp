// Packs of calls for tests, and what the fake store answers to them.
#pragma once

#include <string>
#include <vector>

#include "store/app_request.hpp"
#include "store/batchexecute.hpp"
#include "store/store.hpp"

namespace storedouble {

inline Json page_request(const std::string& app_id, AppTemplate form = AppTemplate::full) {
  return Json::parse(app_request(app_id, form));
}

/// A call for these fields of an app.
inline Json call_for(const std::string& app_id, const std::string& tag, const Json& mask = page_mask(),
                     AppTemplate form = AppTemplate::full) {
  Json arguments = page_request(app_id, form);
  arguments[2] = list(mask);
  return list("Ws7gDc", arguments.dump(), nullptr, tag);
}

inline Request post_of(const Json& calls, const std::string& query = "hl=en&gl=us") {
  Request request;
  request.method = "POST";
  request.set_target("/_/PlayStoreUi/data/batchexecute?rpcids=Ws7gDc&" + query);
  request.body = "f.req=" + percent_encode(list(calls).dump());
  return request;
}

/// A call for all fields of each of these apps, tagged by position.
inline Request pack_of(std::size_t apps, const std::string& query = "hl=en&gl=us",
                       const Json& mask = page_mask()) {
  Json calls = list();
  for (std::size_t at = 0; at < apps; ++at)
    calls.push_back(call_for("com.bulk.a" + std::to_string(at), std::to_string(at), mask));
  return post_of(calls, query);
}

/// The `wrb.fr` frames of a body without lengths, in its order.
inline std::vector<Json> frames_of(const std::string& body) {
  std::vector<Json> frames;
  for (const Json& frame : Json::parse(body.substr(body.find('['))))
    if (frame[0] == "wrb.fr") frames.push_back(frame);
  return frames;
}

inline std::vector<std::string> tags_of(const std::vector<Json>& frames) {
  std::vector<std::string> tags;
  for (const Json& frame : frames) tags.push_back(frame[6].get<std::string>());
  return tags;
}

inline Json payload_of(const Json& frame) { return Json::parse(frame[2].get<std::string>()); }

/// The value of a field in a message, by the rule of sparse arrays.
inline Json field_of(const Json& message, int number) {
  const auto key = std::to_string(number);
  const bool sparse = !message.empty() && message.back().is_object();
  const auto index = static_cast<std::size_t>(number - 1);
  if (index + (sparse ? 1 : 0) < message.size()) return message[index];
  return sparse && message.back().contains(key) ? message.back()[key] : Json();
}

/// Flags as pages have them.
inline Json with_numbers(Json value) {
  if (value.is_boolean()) return value.get<bool>() ? 1 : 0;
  if (value.is_structured())
    for (Json& member : value) member = with_numbers(member);
  return value;
}

inline Json message_by_rpc(Store& store, const std::string& app_id, const Json& mask) {
  const auto frames = frames_of(*store(post_of(list(call_for(app_id, "0", mask)))).body);
  return payload_of(frames.at(0)).at(1).at(2);
}

}  // namespace storedouble
