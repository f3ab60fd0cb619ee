#include "store/page_text.hpp"
#include "store/payload_fields.hpp"

namespace storedouble {
namespace {

using playfast::App;
using playfast::PermissionGroup;

/// `[text, [seconds, nanoseconds]]`. The text is the day in California, where it can still be the day before.
Json dated(playfast::Time moment) {
  const auto there = std::chrono::floor<std::chrono::days>(moment - std::chrono::hours(8));
  return list(english_date(there), list(moment.time_since_epoch().count(), 594000000));
}

/// `[[[version]], [[[target SDK]], [[[API, minimum], [API, maximum]]]]]`; `[null, []]` stands for "varies
/// with device".
Json version(const App& app) {
  const Json varies = list(nullptr, list());
  const Json name = app.version ? list(list(*app.version)) : varies;
  const Json target = app.target_sdk ? list(list(*app.target_sdk)) : varies;
  Json android = varies;
  if (app.min_android || app.min_android_api || app.max_android) {
    Json range = list(list(or_null(app.min_android_api), or_null(app.min_android)));
    if (app.max_android) range.push_back(list(nullptr, *app.max_android));
    android = list(std::move(range));
  }
  return list(name, list(target, android));
}

Json content_rating(const App& app) {
  if (!app.content_rating && !app.content_descriptors && !app.interactive_elements) return nullptr;
  return list(or_null(app.content_rating), image("https://play-lh.example/badge", 512, 512),
              text_message(app.content_descriptors), text_message(app.interactive_elements),
              list(nullptr, "<a href=\"https://play.example/ratings\">About ratings</a>"), 0, nullptr,
              image("https://play-lh.example/badge-small", 272, 272),
              outside_link("https://play.example/ratings"));
}

Json sentences(const PermissionGroup& group) {
  Json items = list();
  for (const std::string& permission : group.permissions) items.push_back(list(nullptr, permission));
  return items;
}

}  // namespace

Json permission_groups(const App& app) {
  if (app.permissions.empty()) return list();
  Json named = list();
  Json bare = list();
  for (const PermissionGroup& group : app.permissions) {
    if (group.group)
      named.push_back(
          list(*group.group, image("https://play-lh.example/permission"), sentences(group), list("demo")));
    else
      for (const Json& sentence : sentences(group)) bare.push_back(sentence);
  }
  Json other = list();
  if (named.size() > 1) {
    other.push_back(named.back());
    named.erase(named.size() - 1);
  }
  Json groups = list(std::move(named), std::move(other));
  if (!bare.empty()) groups.push_back(std::move(bare));
  return groups;
}

namespace {

Json permissions(const App& app) {
  if (app.permissions.empty()) return nullptr;
  return list(nullptr, nullptr, permission_groups(app));
}

/// `[[null, [1, 0]], [[icon, statement, [null, details]]…]]`. A record has both as "statement: details".
Json data_safety(const std::vector<std::string>& statements) {
  if (statements.empty()) return nullptr;
  Json items = list();
  for (const std::string& statement : statements) {
    const std::size_t colon = statement.find(": ");
    Json item = list(image("https://play-lh.example/safety"), statement.substr(0, colon));
    if (colon != std::string::npos) item.push_back(list(nullptr, html_escaped(statement.substr(colon + 2))));
    items.push_back(std::move(item));
  }
  return list(list(nullptr, list(1, 0)), std::move(items), 1);
}

}  // namespace

void write_release(Json& fields, const App& app) {
  // Early in the UTC day, so that the text names the day before and only the number is right.
  if (app.released) fields[10] = dated(*app.released + std::chrono::hours(4) + std::chrono::minutes(21));
  fields[140] = version(app);
  if (app.recent_changes) fields[144] = list(nullptr, list(nullptr, html_lines(*app.recent_changes)));
  if (app.updated) fields[145] = list(dated(*app.updated));
}

void write_safety(Json& fields, const App& app) {
  fields[9] = content_rating(app);
  fields[74] = permissions(app);
  fields[136] = data_safety(app.data_safety);
}

}  // namespace storedouble
