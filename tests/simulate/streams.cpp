#include "simulate/streams.hpp"

namespace playfast::simulate {

void Streams::make_query(Number item, record::StreamQuery& query) {
  query = record::StreamQuery();
  simulate::make_query(item, query);
  auto& stream = streams_[item];
  query.tag = item;
  query.token = stream.token;
  query.seen = stream.seen;
}

void Streams::add(const record::StreamQuery& query, const record::StreamPage& page) {
  auto& stream = streams_.at(static_cast<Number>(query.tag));
  require(query.app_id == reviewed_app(static_cast<Number>(query.tag)), "a page is of another app");
  for (const auto& review : page.reviews)
    require(review.review_id == review_id(mark_in(query.app_id), stream.reviews++),
            "a review is lost, or comes twice, or is of another app");
  stream.token = page.next_token;
}

std::optional<Error> Streams::end(const record::StreamQuery& query, const record::StreamEnd& end) {
  auto& stream = streams_.at(static_cast<Number>(query.tag));
  require(end.error.has_value() == (end.state == ReviewEnd::State::failed),
          "a stream fails without an error");
  stream.token = end.token;
  if (end.error) return end.error;
  require(end.state == ReviewEnd::State::complete, "a stream is not complete");
  require(stream.reviews == review_pages(query.app_id) * reviews_on_page, "a stream is complete too early");
  return std::nullopt;
}

}  // namespace playfast::simulate
