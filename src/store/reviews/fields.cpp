#include "store/reviews/fields.hpp"

#include "store/reviews/decode.hpp"
#include "store/row.hpp"

namespace playfast::store {
namespace {

template <typename Decoder, auto... member>
constexpr auto row(std::string_view name, std::initializer_list<page::Path> paths, std::string_view help) {
  return payload_row<Review, Decoder, member...>(name, paths, help);
}

template <auto member>
constexpr auto context(std::string_view name, Type type, std::string_view help) {
  return context_row<Review, member>(name, type, help);
}

// Paths start at a review's own message, an item of `[0]` of the payload.
constexpr std::array table{
    context<&Review::country>("country", Type::text,
                              "country requested; reviews are the same in all countries")
        .tells_apart(7),
    context<&Review::lang>("lang", Type::text, "language of the review").tells_apart(5),
    context<&Review::source>("source", Type::text, "data source: rpc"),
    context<&Review::app_id>("app_id", Type::text, "package name").tells_apart(24),
    row<Text, &Review::review_id>("review_id", {{0}}, "review ID").needed(),
    context<&Review::url>("url", Type::url, "URL of the review"),
    row<Text, &Review::user_name>("user_name", {{1, 0}}, "name of the author").shown(4, 18),
    row<Url, &Review::user_image>("user_image", {{1, 1, 3, 2}}, "URL of the author's picture"),
    row<Text, &Review::author_id>("author_id", {{9, 0}}, "numeric ID of the author"),
    row<Stars, &Review::score>("score", {{2}}, "rating, 1 to 5 stars").needed().shown(1, 5),
    row<Text, &Review::title>("title", {{3}}, "title; null in recent reviews"),
    row<Text, &Review::content>("content", {{4}}, "text; null without one").shown(2, 40),
    row<Count, &Review::thumbs_up>("thumbs_up", {{6}}, "number of people who found it helpful").shown(5, 9),
    row<UnixTime, &Review::created_at>("created_at", {{5, 0}}, "time of writing or of the last edit")
        .shown(3, 20),
    row<Text, &Review::app_version>("app_version", {{10}}, "app version reviewed").shown(6, 12),
    row<Text, &Review::reply_author>("reply_author", {{7, 0}}, "name of the developer in the reply"),
    row<Text, &Review::reply_content>("reply_content", {{7, 1}}, "the developer's reply").shown(8, 30),
    row<UnixTime, &Review::reply_at>("reply_at", {{7, 2, 0}}, "time of the reply").shown(7, 20),
    row<Criteria, &Review::criteria>("criteria", {{12, 0}},
                                     "ratings of aspects of the app: name, rating, stars"),
    row<WrittenOn, &Review::device>("device", {{16}}, "device: phone, tablet, chromebook or tv"),
    context<&Review::fetched_at>("fetched_at", Type::time, "time of the response"),
};

}  // namespace

std::span<const record::Field<Review>> review_fields() { return table; }

const record::Columns<Review>& review_columns() {
  static const record::Columns columns(table);
  return columns;
}

}  // namespace playfast::store
