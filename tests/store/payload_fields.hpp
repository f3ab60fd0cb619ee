// The fields of the app message, by topic. Each writer fills its indexes of `fields` from the record.
#pragma once

#include "playfast/app.hpp"
#include "store/google_json.hpp"
#include "store/payload.hpp"

namespace storedouble {

/// Fields of a dense app message; the last index in use is 154.
inline constexpr std::size_t kFieldCount = 155;

/// Title, texts, categories, developer: 0, 37, 68, 69, 72, 73, 79, 99, 118.
void write_listing(Json& fields, const playfast::App& app);

/// Icon, header, screenshots, video: 78, 95, 96, 100.
void write_media(Json& fields, const playfast::App& app);

/// Rating, installs, chart: 13, 51, 58, 150.
void write_standing(Json& fields, const playfast::App& app);

/// Price, availability, in-app purchases, ads, Play Pass: 18, 19, 48, 57, 62.
void write_offer(Json& fields, const playfast::App& app);

/// Dates, version, recent changes: 10, 140, 144, 145.
void write_release(Json& fields, const playfast::App& app);

/// Content rating, permissions, data safety: 9, 74, 136.
void write_safety(Json& fields, const playfast::App& app);

/// `[common groups, other groups, ungrouped sentences]`, empty without any. The store keeps its group "Other"
/// apart; here it is the last named one, when there are several.
Json permission_groups(const playfast::App& app);

/// The app message, dense: all of the above, or those parts of it that have one of these field numbers. A
/// number is an index + 1.
Json app_fields(const playfast::App& app, const std::vector<int>& numbers = {});

/// The message and what surrounds it: `[null, null, fields, {"12": id, "40": mask}]`, dense in 2022.
Json app_answer(const playfast::App& app, const PayloadLayout& layout = {});

/// The rating message of field 52: `[[text, score], histogram, [text, ratings], [text, reviews], null, [null,
/// []]]`.
Json rating_message(const playfast::App& app);

}  // namespace storedouble
