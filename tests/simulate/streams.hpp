// Streams of reviews, as a program keeps them that can resume.
#pragma once

#include <functional>
#include <map>

#include "record/review_stream.hpp"
#include "simulate/ledger.hpp"

namespace playfast::simulate {

/// What is known of each stream, from client to client.
class Streams {
 public:
  void make_query(Number item, record::StreamQuery& query);
  /// Checks that a page goes on where the last one ended.
  void add(const record::StreamQuery& query, const record::StreamPage& page);
  /// Why the stream has failed; nothing where it has all its reviews.
  std::optional<Error> end(const record::StreamQuery& query, const record::StreamEnd& end);

 private:
  struct Stream {
    std::string token;
    std::size_t reviews = 0;
    std::shared_ptr<record::SeenReviews> seen = std::make_shared<record::SeenReviews>();
  };

  std::map<Number, Stream> streams_;
};

/// Hands on what comes of streams.
class StreamHandler final : public record::StreamResults {
 public:
  using Page = std::function<bool(Number, const record::StreamQuery&, const record::StreamPage&)>;
  using End = std::function<bool(Number, const record::StreamQuery&, const record::StreamEnd&)>;

  StreamHandler(Page page, End end) : page_(std::move(page)), end_(std::move(end)) {}
  bool page(const record::StreamQuery& query, record::StreamPage page) override {
    return page_(static_cast<Number>(query.tag), query, page);
  }
  bool ended(const record::StreamQuery& query, const record::StreamEnd& end) override {
    return end_(static_cast<Number>(query.tag), query, end);
  }

 private:
  Page page_;
  End end_;
};

}  // namespace playfast::simulate
