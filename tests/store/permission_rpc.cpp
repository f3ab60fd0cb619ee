#include "store/permission_rpc.hpp"

#include "store/demo_market.hpp"
#include "store/page_builder.hpp"
#include "store/payload_fields.hpp"

namespace storedouble {

void PermissionRpc::set_recording(const std::string& app_id, std::string text) {
  recordings_[app_id] = std::make_shared<const RecordedAnswer>(std::move(text));
}

CallAnswer PermissionRpc::answer(const SentCall& call, const Locale& locale) const {
  std::string app_id;
  try {
    app_id = arguments_of(call).at(0).at(1).at(0).get<std::string>();
  } catch (const Json::exception&) {
    return refused(call);
  }
  const auto recording = recordings_.find(app_id);
  if (recording != recordings_.end()) return RecordedAnswer::answer(recording->second, call);
  if (!is_sold(app_id, locale.country)) return no_data(call);
  return answered(call, permission_groups(demo_app(app_id, locale.country, locale.lang)).dump());
}

}  // namespace storedouble
