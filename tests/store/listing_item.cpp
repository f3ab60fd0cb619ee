#include "store/listing_item.hpp"

#include "store/payload_fields.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

using playfast::App;

Json or_null_at(const Json& fields, const std::string& path) {
  const Json::json_pointer place(path);
  return fields.contains(place) ? fields[place] : Json(nullptr);
}

/// `[[player, null, 1, poster]]`: lists have the two together, details pages apart.
Json video(const Json& fields) {
  if (fields[100].is_null()) return nullptr;
  return list(list(or_null_at(fields, "/100/0/0"), nullptr, 1, or_null_at(fields, "/100/1/0")));
}

}  // namespace

Json listing_item(const App& app) {
  // Many parts are the messages of the details page, at other indexes.
  const Json fields = app_fields(app);
  Json item = nulls(30);
  item[0] = list(app.app_id, 7);
  item[1] = or_null_at(fields, "/95/0");
  item[2] = or_null_at(fields, "/78/0");
  item[3] = app.title;
  if (app.score) item[4] = list(or_null(app.score_text), number(*app.score));
  item[5] = or_null(app.category);
  item[8] = or_null_at(fields, "/57/0/0/0/0");
  item[9] = list();
  item[10] = store_link("/store/apps/details?id=" + app.app_id);
  item[11] = list("qgJd" + Seeded(app.app_id).token(104));
  item[12] = video(fields);
  if (app.description_html) item[13] = list(nullptr, *app.description_html);
  item[14] = or_null(app.developer);
  item[15] = or_null(app.installs);
  item[17] = "";
  item[22] = or_null_at(fields, "/96/0");
  item[24] = fields[9];
  item[25] = fields[57];
  item[26] = fields[18];
  item[28] = list(1, 1, 0);
  item[29] = fields[19];
  return item;
}

}  // namespace storedouble
