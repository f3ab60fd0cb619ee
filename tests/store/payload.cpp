#include "store/payload.hpp"

#include "store/payload_fields.hpp"

namespace storedouble {
namespace {

/// Where a sparse message goes over into its trailing object.
constexpr std::size_t kDenseFields = 103;

const Json& page_mask() {
  static const Json mask = list(1, 9, 10, 11, 13, 14, 19, 20, 38, 43, 47, 49, 52, 58, 59, 63, 69, 70, 73, 74,
                                75, 78, 79, 80, 91, 92, 95, 96, 97, 100, 101, 103, 106, 112, 119, 129, 137,
                                140, 139, 141, 145, 146, 149, 151, 155, 169, 183, 187, 193);
  return mask;
}

Json app_key(const std::string& app_id) { return list(list(app_id, 7)); }

/// What the store sends beside every app and no reader needs.
void write_unread(Json& fields) {
  fields[8] = list(0, 1, list(0));
  fields[42] = list(1, 1, 0);
  fields[91] = list(list("CAESDemoTokenOfDetails"), list("qgJLDemoTokenOfCluster"));
  fields[102] = list();
  fields[111] = list(3, nullptr, nullptr, nullptr, nullptr, nullptr, 1);
  fields[154] = list(nullptr, list(nullptr, nullptr, 5));
}

Json sparse_fields(const Json& dense) {
  Json fields = list();
  Json tail = Json::object();
  for (std::size_t index = 0; index < dense.size(); ++index) {
    if (index < kDenseFields)
      fields.push_back(dense[index]);
    else if (!dense[index].is_null())
      tail[std::to_string(index + 1)] = dense[index];
  }
  fields.push_back(tail);
  return fields;
}

/// What surrounds the fields.
Json answer_around(Json fields, const std::string& app_id, Json mask, bool of_2022) {
  if (!of_2022) {
    const Json tail = {{"12", app_key(app_id)}, {"40", list(std::move(mask))}};
    return list(nullptr, nullptr, std::move(fields), tail);
  }
  Json answer = nulls(40);
  answer[2] = std::move(fields);
  answer[11] = app_key(app_id);
  answer[39] = list(std::move(mask));
  return answer;
}

Json no_result() { return list(list(list())); }

}  // namespace

Json app_fields(const playfast::App& app) {
  Json fields = nulls(kFieldCount);
  fields[77] = list(app.app_id);
  write_unread(fields);
  write_listing(fields, app);
  write_media(fields, app);
  write_standing(fields, app);
  write_offer(fields, app);
  write_release(fields, app);
  write_safety(fields, app);
  return fields;
}

Json app_answer(const playfast::App& app, const PayloadLayout& layout) {
  Json fields = app_fields(app);
  if (layout.sparse) fields = sparse_fields(fields);
  return answer_around(std::move(fields), app.app_id, page_mask(), layout.of_2022);
}

std::string app_payload(const playfast::App& app, const PayloadLayout& layout) {
  return google_text(
      list(no_result(), app_answer(app, layout), list(list(129), list(139), list(140), list(47))));
}

std::string app_request(const std::string& app_id) {
  Json first = nulls(22);
  first[0] = list(1, nullptr, 1);
  first[2] = list(list(list()));
  first[7] = list(nullptr, 2);
  first[21] = list(1);
  const Json empty = list(list(list()));
  const Json rest = list(std::move(first), list(nullptr, empty, nullptr, nullptr, list(1)),
                         list(nullptr, empty, nullptr, list(1)), list(nullptr, empty), nullptr, nullptr,
                         nullptr, nullptr, list(empty), list(empty));
  return google_text(list(nullptr, nullptr, list(page_mask()), rest, nullptr, app_key(app_id)));
}

std::string phone_rating_payload(const playfast::App& app) {
  playfast::App phone = app;
  phone.score = app.device_scores.phone;
  if (!phone.score) phone.histogram.reset();
  const Json fields = list(Json{{"52", rating_message(phone)}});
  return google_text(list(no_result(), answer_around(fields, app.app_id, list(52), false)));
}

std::string phone_rating_request(const std::string& app_id) {
  Json device = nulls(24);
  device[23] = list(2);
  return google_text(
      list(nullptr, nullptr, list(list(52)), list(std::move(device)), nullptr, app_key(app_id)));
}

std::string decoy_payload() {
  Json fields = nulls(137);
  for (std::size_t index = 0; index < fields.size(); index += 3)
    fields[index] = list(static_cast<int>(index), list(), list(nullptr, 1));
  return google_text(list(no_result(), list(nullptr, nullptr, std::move(fields)), list()));
}

}  // namespace storedouble
