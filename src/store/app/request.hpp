// The details RPC (Ws7gDc): which fields are requested, and how.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "playfast/app.hpp"
#include "record/field.hpp"
#include "store/calls/call.hpp"

namespace playfast::store {

/// The RPC that answers with an app's details.
inline constexpr std::string_view details_rpc = "Ws7gDc";

/// The fields of the record that are read, and the request that asks for them. A field's number is the first
/// step of its path, plus one (wire-format.md 2.3).
class AppRequest {
 public:
  /// All fields.
  AppRequest();
  /// The field numbers, in ascending order, of what other tables than that of the record read.
  explicit AppRequest(std::vector<int> mask);
  /// The fields with these names; an object's name stands for its members. Errors: invalid_option.
  static Result<AppRequest> of(std::span<const std::string> names);

  /// Those read from a payload, in the order of the record.
  const std::vector<const record::Field<App>*>& fields() const { return fields_; }
  /// The field numbers requested, each once, in ascending order.
  const std::vector<int>& mask() const { return mask_; }
  /// What its answer is expected to take, in bytes.
  std::size_t weight() const { return weight_; }

  RpcCall call(std::string_view app_id) const;

  /// Takes the rest of the request from that which a details page publishes. False: the page has none that is
  /// understood.
  bool load(std::string_view html);

 private:
  explicit AppRequest(std::vector<const record::Field<App>*> fields);
  CallStart start_with(std::string_view rest) const;

  std::vector<const record::Field<App>*> fields_;
  std::vector<int> mask_;
  std::size_t weight_ = 0;
  CallStart start_;
};

}  // namespace playfast::store
