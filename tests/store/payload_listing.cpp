#include "store/page_text.hpp"
#include "store/payload_fields.hpp"

namespace storedouble {
namespace {

using playfast::App;
using playfast::Category;

/// Addresses have a line per part; the record has them on one.
std::optional<std::string> address_lines(const std::optional<std::string>& one_line) {
  if (!one_line) return std::nullopt;
  std::string lines = *one_line;
  for (std::size_t at = 0; (at = lines.find(", ", at)) != std::string::npos;) lines.replace(at, 2, "\n");
  return lines;
}

/// `[text]`, or null.
Json alone(const std::optional<std::string>& text) { return text ? list(*text) : Json(nullptr); }

Json description(const App& app) {
  if (app.description_html) return list(list(nullptr, *app.description_html));
  return app.description ? list(list(nullptr, html_lines(*app.description))) : Json(nullptr);
}

Json developer(const App& app) {
  Json developer = list(or_null(app.developer), nullptr);
  if (app.developer_id) developer[1] = store_link(developer_path(*app.developer_id));
  if (app.developer_internal_id) developer.push_back(*app.developer_internal_id);
  return developer;
}

Json legal_contact(const App& app) {
  if (!app.developer_legal_name && !app.developer_legal_email && !app.developer_legal_address &&
      !app.developer_legal_phone) {
    return nullptr;
  }
  return list(or_null(app.developer_legal_name), alone(app.developer_legal_email),
              alone(address_lines(app.developer_legal_address)), or_null(app.developer_legal_phone));
}

Json contact(const App& app) {
  return list(outside_link(app.developer_website), alone(app.developer_email),
              alone(address_lines(app.developer_address)), nullptr, legal_contact(app));
}

Json tag(const Category& category, std::size_t position) {
  const std::string path = category.id ? "/store/apps/category/" + *category.id
                                       : "/store/search?q=" + form_encoded(category.name) + "&c=apps";
  return list(category.name, store_link(path), or_null(category.id), "/g/demo" + std::to_string(position));
}

/// Categories lie in groups of varying depth: two together, one alone after an empty group, two
/// apart one level further down, and so on. An app with no tags but its own category has none here.
Json categories(const App& app) {
  const std::vector<Category>& all = app.categories;
  Json groups = list();
  if (all.size() == 1 && all.front() == Category{app.category.value_or(""), app.category_id}) return groups;
  for (std::size_t at = 0, turn = 0; at < all.size(); ++turn) {
    const bool pair = turn % 3 != 1 && at + 1 < all.size();
    const Json first = tag(all[at], at);
    const Json second = pair ? tag(all[at + 1], at + 1) : Json();
    if (turn % 3 == 1) groups.push_back(nullptr);
    if (!pair)
      groups.push_back(list(list(first)));
    else
      groups.push_back(turn % 3 == 0 ? list(list(first, second))
                                     : list(list(list(first)), list(list(second))));
    at += pair ? 2 : 1;
  }
  return groups;
}

}  // namespace

void write_listing(Json& fields, const App& app) {
  fields[0] = list(app.title);
  fields[37] = alone(app.seller);
  fields[68] = developer(app);
  fields[69] = contact(app);
  fields[72] = description(app);
  if (app.summary) fields[73] = list(list(nullptr, html_escaped(*app.summary)));
  fields[79] = list(
      list(list(or_null(app.category), store_link("/store/apps/category/" + app.category_id.value_or("")),
                or_null(app.category_id))));
  if (app.privacy_policy) fields[99] = list(outside_link(app.privacy_policy));
  fields[118] = categories(app);
}

void write_media(Json& fields, const App& app) {
  Json icon = image(app.icon.value_or(""), 512, 512);
  for (Json extra :
       {Json(nullptr), list(84, 120, 205, 255), Json(nullptr), Json(nullptr), Json(nullptr), Json(2)})
    icon.push_back(std::move(extra));
  fields[95] = list(std::move(icon), 2);
  if (app.header_image) fields[96] = list(image(*app.header_image, 500, 1024));

  Json screenshots = list();
  for (const std::string& url : app.screenshots) screenshots.push_back(image(url, 1920, 1080));
  if (!screenshots.empty()) fields[78] = list(std::move(screenshots));

  if (!app.video && !app.video_image && !app.preview_video) return;
  Json player = list(list(nullptr, nullptr, "demo", app.video ? link(*app.video) : Json(nullptr)));
  Json poster = list(app.video_image ? image(*app.video_image, 500, 1024) : Json(nullptr));
  if (app.preview_video) {
    poster.push_back(nullptr);
    poster.push_back(list(link(*app.preview_video), list(720, 1280)));
  }
  fields[100] = list(std::move(player), std::move(poster));
}

}  // namespace storedouble
