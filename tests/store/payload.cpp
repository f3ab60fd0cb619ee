#include "store/payload.hpp"

#include <algorithm>

#include "store/app_request.hpp"
#include "store/payload_fields.hpp"
#include "store/safety_page.hpp"

namespace storedouble {
namespace {

/// Where a sparse message goes over into its trailing object.
constexpr std::size_t kDenseFields = 103;

/// What the store sends beside every app and no reader needs.
void write_unread(Json& fields, const playfast::App& /*app*/) {
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

/// Fields that are written together.
struct Topic {
  void (*write)(Json& fields, const playfast::App& app);
  std::vector<int> numbers;
};

const std::vector<Topic>& topics() {
  static const std::vector<Topic> all{Topic{write_unread, {9, 43, 92, 103, 112, 155}},
                                      Topic{write_listing, {1, 38, 69, 70, 73, 74, 80, 100, 119}},
                                      Topic{write_media, {79, 96, 97, 101}},
                                      Topic{write_standing, {14, 52, 59, 151}},
                                      Topic{storedouble::write_offer, {19, 20, 49, 58, 63}},
                                      Topic{write_release, {11, 141, 145, 146}},
                                      Topic{write_safety, {10, 75, 137}}};
  return all;
}

Json no_result() { return list(list(list())); }

}  // namespace

Json app_fields(const playfast::App& app, const std::vector<int>& numbers) {
  const auto is_wanted = [&](int number) {
    return numbers.empty() || std::ranges::find(numbers, number) != numbers.end();
  };
  Json fields = nulls(kFieldCount);
  fields[77] = list(app.app_id);
  for (const Topic& topic : topics())
    if (std::ranges::any_of(topic.numbers, is_wanted)) topic.write(fields, app);
  // Pages of details do not ask for it.
  if (std::ranges::count(numbers, kSafetyNumber) > 0) fields[kSafetyNumber - 1] = safety_section(app);
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

std::string phone_rating_payload(const playfast::App& app) {
  playfast::App phone = app;
  phone.score = app.device_scores.phone;
  if (!phone.score) phone.histogram.reset();
  const Json fields = list(Json{{"52", rating_message(phone)}});
  return google_text(list(no_result(), answer_around(fields, app.app_id, list(52), false)));
}

std::string decoy_payload() {
  Json fields = nulls(137);
  for (std::size_t index = 0; index < fields.size(); index += 3)
    fields[index] = list(static_cast<int>(index), list(), list(nullptr, 1));
  return google_text(list(no_result(), list(nullptr, nullptr, std::move(fields)), list()));
}

}  // namespace storedouble
