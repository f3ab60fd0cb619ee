// The data safety section of a made-up app, and its page.
#pragma once

#include <string>

#include "store/google_json.hpp"
#include "store/page_builder.hpp"

namespace storedouble {

/// The number of the section in an app's message.
inline constexpr int kSafetyNumber = 138;

/// The section: `[…, [shared, collected], …, [icon, heading, practices]]` at indexes 4 and 9, a half being
/// `[types or null, heading, …]`. Null for ids with ".nosafety"; without any type for ".declaresnothing".
Json safety_section(const playfast::App& app);

/// The page of the section, with a message in ds:3 that has its fields in a trailing object.
Page build_safety_page(const playfast::App& app, const PageLayout& layout = {});

/// The page of an app that the store does not have; its status is 200.
std::string missing_safety_page();

}  // namespace storedouble
