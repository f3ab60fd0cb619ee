// A made-up app, part by part. Each writer fills its fields of the record.
#pragma once

#include "playfast/app.hpp"
#include "store/demo_words.hpp"
#include "store/seeded.hpp"

namespace storedouble {

/// Summary, description in both forms, recent changes. `mark` goes before each; a very long description has
/// 60 KB.
void write_texts(playfast::App& app, const Phrasebook& words, const std::string& mark, bool very_long);

/// Who made it, with a number or a name as developer id.
void write_developer(playfast::App& app, Seeded& seeded);

/// A category and its tags; one app in five has no tags.
void write_categories(playfast::App& app, Seeded& seeded, const Phrasebook& words);

/// Icon, header, four to eight screenshots; three apps in four have a video.
void write_media(playfast::App& app, Seeded& seeded);

/// Score, counts and histogram that fit together.
void write_rating(playfast::App& app, Seeded& seeded);

/// Installs; magnitudes go from 0 (thousands) to 4 (billions).
void write_installs(playfast::App& app, std::size_t magnitude);

/// Dates and versions; some are left out, as for apps that vary with the device.
void write_release(playfast::App& app, Seeded& seeded);

/// Content rating, permissions and data safety.
void write_safety(playfast::App& app);

}  // namespace storedouble
