#include "store/schema_org.hpp"

#include <array>
#include <charconv>

#include "store/google_json.hpp"
#include "store/page_text.hpp"

namespace storedouble {
namespace {

/// The shortest text that reads back as this number: "6.99", "0".
std::string shortest(double value) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
  return {text.data(), end};
}

/// The store keeps scores as 32-bit floats and prints them here as doubles: 4.315863
/// becomes 4.315863132476807.
std::string widened(double score) { return shortest(static_cast<double>(static_cast<float>(score))); }

Json author(const playfast::App& app) {
  Json author = {{"@type", "Person"}, {"name", or_null(app.developer)}};
  if (app.developer_website) author["url"] = *app.developer_website;
  return author;
}

Json offers(const playfast::App& app) {
  if (!app.price) return list();
  return list(Json{{"@type", "Offer"},
                   {"price", shortest(*app.price)},
                   {"priceCurrency", or_null(app.currency)},
                   {"availability", "https://schema.org/InStock"}});
}

}  // namespace

std::string schema_org_record(const playfast::App& app) {
  Json record = {{"@context", "https://schema.org"},
                 {"@type", "SoftwareApplication"},
                 {"name", app.title},
                 {"url", "https://play.google.com" + details_path(app, true)},
                 {"description", app.summary.value_or("")},
                 {"operatingSystem", "ANDROID"},
                 {"applicationCategory", or_null(app.category_id)},
                 {"image", or_null(app.icon)}};
  if (app.content_rating) record["contentRating"] = *app.content_rating;
  record["author"] = author(app);
  if (app.score) {
    record["aggregateRating"] = {{"@type", "AggregateRating"},
                                 {"ratingValue", widened(*app.score)},
                                 {"ratingCount", std::to_string(app.ratings.value_or(0))}};
  }
  record["offers"] = offers(app);
  return google_text(record);
}

}  // namespace storedouble
