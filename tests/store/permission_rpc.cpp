#include "store/permission_rpc.hpp"

#include <optional>

#include "store/page_builder.hpp"
#include "store/payload_fields.hpp"

namespace storedouble {

Response PermissionRpc::answer(const Call& call, const std::string& country, const std::string& lang) const {
  std::string app_id;
  try {
    app_id = call.arguments.at(0).at(1).at(0).get<std::string>();
  } catch (const Json::exception&) {
    return rpc_refusal(call.rpc);
  }
  if (const auto recording = recordings_.find(app_id); recording != recordings_.end()) {
    Response response;
    response.set_body(recording->second);
    return response;
  }
  if (app_id.ends_with(".missing")) return rpc_answer(call.rpc, std::nullopt);
  return rpc_answer(call.rpc, permission_groups(demo_app(app_id, country, lang)).dump());
}

}  // namespace storedouble
