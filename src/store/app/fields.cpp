#include "store/app/fields.hpp"

#include "page/html/schema_org.hpp"
#include "store/app/decode.hpp"
#include "store/row.hpp"

namespace playfast::store {
namespace {

template <typename Decoder, auto... member>
constexpr auto row(std::string_view name, std::initializer_list<page::Path> paths, std::string_view help) {
  return payload_row<App, Decoder, member...>(name, paths, help);
}

template <auto member>
constexpr auto context(std::string_view name, Type type, std::string_view help) {
  return context_row<App, member>(name, type, help);
}

using page::SchemaOrg;

// `needed()`: every listing has it; a payload without it is not what we think it is. `also()`: the
// page says it a second time. `shown()`: its rank and width in a table.
//
// Paths start at the app's own message, `[1][2]` of the data block. An array index is the protobuf
// field number less one.
constexpr std::array table{
    context<&App::country>("country", Type::text, "country requested (us, kr, …)").tells_apart(7),
    context<&App::lang>("lang", Type::text, "language requested (en, pt-BR, …)").tells_apart(5),
    context<&App::source>("source", Type::text, "data source: rpc, page or schema.org"),
    row<Text, &App::app_id>("app_id", {{77, 0}}, "package name").needed().shown(5, 26),
    context<&App::url>("url", Type::url, "URL of the app's page in this country and language"),
    row<Text, &App::title>("title", {{0, 0}}, "app name").needed().also(&SchemaOrg::name).shown(1, 21),
    row<HtmlText, &App::summary>("summary", {{73, 0, 1}}, "short description").also(&SchemaOrg::description),
    row<HtmlText, &App::description>("description", {{12, 0, 0, 1}, {72, 0, 1}}, "description as plain text"),
    row<Text, &App::description_html>("description_html", {{12, 0, 0, 1}, {72, 0, 1}}, "description as HTML"),

    row<Text, &App::developer>("developer", {{68, 0}}, "developer name")
        .needed()
        .also(&SchemaOrg::author)
        .shown(7, 20),
    row<DeveloperId, &App::developer_id>("developer_id", {{68, 1, 4, 2}},
                                         "numeric ID or name of the developer"),
    row<Text, &App::developer_internal_id>("developer_internal_id", {{68, 2}}, "numeric ID of the developer"),
    row<Text, &App::seller>("seller", {{37, 0}}, "seller of the app in this country"),
    row<Text, &App::developer_email>("developer_email", {{69, 1, 0}}, "contact"),
    row<Url, &App::developer_website>("developer_website", {{69, 0, 5, 2}}, "contact")
        .also(&SchemaOrg::author_url),
    row<Lines, &App::developer_address>("developer_address", {{69, 2, 0}}, "contact address, on one line"),
    row<Text, &App::developer_legal_name>("developer_legal_name", {{69, 4, 0}},
                                          "legal name of the developer"),
    row<Text, &App::developer_legal_email>("developer_legal_email", {{69, 4, 1, 0}}, "trader's contact"),
    row<Lines, &App::developer_legal_address>("developer_legal_address", {{69, 4, 2, 0}},
                                              "legal address, on one line"),
    row<Text, &App::developer_legal_phone>("developer_legal_phone", {{69, 4, 3}}, "trader's contact"),
    row<Url, &App::privacy_policy>("privacy_policy", {{99, 0, 5, 2}}, "URL of the privacy policy"),

    row<Text, &App::category>("category", {{79, 0, 0, 0}}, "main category, in the requested language"),
    row<Text, &App::category_id>("category_id", {{79, 0, 0, 2}}, "main category (GAME_ARCADE, …)")
        .needed()
        .also(&SchemaOrg::category)
        .shown(10, 18),
    row<Categories, &App::categories>("categories", {{118}, {79}}, "categories and tags: name, id"),
    row<Score, &App::score>("score", {{51, 0}}, "average rating, 1 to 5; null without ratings")
        .also(&SchemaOrg::rating)
        .shown(2, 5)
        .rounded(2),
    row<ScoreText, &App::score_text>("score_text", {{51, 0}}, "average rating as shown"),
    row<Count, &App::ratings>("ratings", {{51, 2, 1}}, "number of ratings")
        .also(&SchemaOrg::rating_count)
        .shown(11, 10),
    row<Count, &App::reviews>("reviews", {{51, 3, 1}}, "number of ratings with a review"),
    row<Histogram, &App::histogram>("histogram", {{51, 1}}, "number of ratings by stars, 1 to 5"),
    row<PhoneScore, &App::device_scores, &DeviceScores::phone>("device_scores.phone", {{150, 1}},
                                                               "average rating on phones"),
    row<TabletScore, &App::device_scores, &DeviceScores::tablet>("device_scores.tablet", {{150, 1}},
                                                                 "average rating on tablets"),
    row<ChromebookScore, &App::device_scores, &DeviceScores::chromebook>(
        "device_scores.chromebook", {{150, 1}}, "average rating on Chromebooks"),
    row<TvScore, &App::device_scores, &DeviceScores::tv>("device_scores.tv", {{150, 1}},
                                                         "average rating on TVs"),

    row<Text, &App::installs>("installs", {{13, 0}}, "installs as shown (50,000,000+)").shown(3, 14).right(),
    row<Text, &App::installs_short>("installs_short", {{13, 3}}, "installs as shown (50M+)"),
    row<Count, &App::min_installs>("min_installs", {{13, 1}}, "minimum number of installs"),
    row<Count, &App::real_installs>("real_installs", {{13, 2}}, "exact number of installs"),

    row<Micros, &App::price>("price", {{57, 0, 0, 0, 0, 1, 0, 0}}, "price; null without an offer")
        .also(&SchemaOrg::price)
        .shown(4, 8)
        .zero_as("free"),
    row<Text, &App::currency>("currency", {{57, 0, 0, 0, 0, 1, 0, 1}}, "currency of the prices (USD, …)")
        .also(&SchemaOrg::currency)
        .shown(6, 8),
    row<Text, &App::price_text>("price_text", {{57, 0, 0, 0, 0, 1, 0, 2}}, "price as shown"),
    row<IsFree, &App::free>("free", {{57, 0, 0, 0, 0, 1, 0, 0}}, "whether the price is 0"),
    row<Micros, &App::original_price>("original_price", {{57, 0, 0, 0, 0, 1, 1, 0}}, "price before the sale"),
    row<UnixTime, &App::sale_ends_at>("sale_ends_at", {{57, 0, 0, 0, 0, 14, 0, 0}}, "end of the sale"),
    row<Text, &App::sale_text>("sale_text", {{57, 0, 0, 0, 0, 14, 1}}, "sale as shown"),

    row<AvailabilityCode, &App::availability>("availability", {{18}}, "available, preregister or unavailable")
        .needed(),
    row<Present, &App::early_access>("early_access", {{18, 2}}, "whether it is in early access"),
    row<Present, &App::play_pass>("play_pass", {{62}}, "whether it is in Play Pass"),
    row<Yes, &App::offers_iap>("offers_iap", {{19}}, "whether it offers in-app purchases"),
    row<Text, &App::iap_range>("iap_range", {{19, 0}}, "price range of in-app purchases"),
    row<Present, &App::contains_ads>("contains_ads", {{48}}, "whether it shows ads"),
    row<Text, &App::content_rating>("content_rating", {{9, 0}}, "age rating")
        .also(&SchemaOrg::content_rating),
    row<Text, &App::content_descriptors>("content_descriptors", {{9, 2, 1}}, "reasons for the age rating"),
    row<Text, &App::interactive_elements>("interactive_elements", {{9, 3, 1}},
                                          "interactive elements, such as in-app purchases"),
    row<Text, &App::chart_name>("chart_name", {{58, 0}}, "chart that the app is in"),
    row<ChartRank, &App::chart_rank>("chart_rank", {{58, 2}}, "rank in that chart"),

    row<Url, &App::icon>("icon", {{95, 0, 3, 2}}, "URL of the icon").needed().also(&SchemaOrg::image),
    row<Url, &App::header_image>("header_image", {{96, 0, 3, 2}}, "URL of the header image"),
    row<Images, &App::screenshots>("screenshots", {{78, 0}}, "URLs of the screenshots"),
    row<Url, &App::video>("video", {{100, 0, 0, 3, 2}}, "URL of the trailer"),
    row<Url, &App::video_image>("video_image", {{100, 1, 0, 3, 2}}, "URL of the trailer's poster"),
    row<Url, &App::preview_video>("preview_video", {{100, 1, 2, 0, 2}}, "URL of the short preview, mp4"),

    row<UnixDay, &App::released>("released", {{10, 1, 0}}, "day of the first release"),
    row<UnixTime, &App::updated>("updated", {{145, 0, 1, 0}}, "time of the last update").shown(8, 20),
    row<Text, &App::version>("version", {{140, 0, 0, 0}}, "version; null if it varies with the device")
        .shown(9, 12),
    row<Text, &App::min_android>("min_android", {{140, 1, 1, 0, 0, 1}}, "minimum Android version"),
    row<Count, &App::min_android_api>("min_android_api", {{140, 1, 1, 0, 0, 0}}, "minimum API level"),
    row<Text, &App::max_android>("max_android", {{140, 1, 1, 0, 1, 1}}, "maximum Android version"),
    row<Count, &App::target_sdk>("target_sdk", {{140, 1, 0, 0, 0}}, "target API level"),
    row<HtmlText, &App::recent_changes>("recent_changes", {{144, 1, 1}}, "release notes of the version"),
    row<Permissions, &App::permissions>("permissions", {{74, 2}}, "permissions by group: group, permissions"),
    row<SafetyStatements, &App::data_safety>("data_safety", {{136, 1}}, "summary of the data safety section"),
    context<&App::fetched_at>("fetched_at", Type::time, "time of the response"),
};

}  // namespace

std::span<const record::Field<App>> app_fields() { return table; }

const record::Columns<App>& app_columns() {
  static const record::Columns columns(table);
  return columns;
}

}  // namespace playfast::store
