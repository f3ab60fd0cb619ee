// Streams of reviews, as a program keeps them that can resume.
#pragma once

#include <functional>
#include <map>

#include "simulate/ledger.hpp"
#include "store/reviews/stream.hpp"

namespace playfast::simulate {

/// What is known of each stream, from client to client.
class Streams {
 public:
  void make_query(Number item, store::StreamQuery& query);
  /// Checks that a page goes on where the last one ended.
  void add(const store::StreamQuery& query, const store::StreamPage& page);
  /// Why the stream has failed; nothing where it has all its reviews.
  std::optional<Error> end(const store::StreamQuery& query, const store::StreamEnd& end);

 private:
  struct Stream {
    std::string token;
    std::size_t reviews = 0;
    std::shared_ptr<store::SeenReviews> seen = std::make_shared<store::SeenReviews>();
  };

  std::map<Number, Stream> streams_;
};

/// Hands on what comes of streams.
class StreamHandler final : public store::StreamResults {
 public:
  using Page = std::function<bool(Number, const store::StreamQuery&, const store::StreamPage&)>;
  using End = std::function<bool(Number, const store::StreamQuery&, const store::StreamEnd&)>;

  StreamHandler(Page page, End end) : page_(std::move(page)), end_(std::move(end)) {}
  bool page(const store::StreamQuery& query, store::StreamPage page) override {
    return page_(static_cast<Number>(query.tag), query, page);
  }
  bool ended(const store::StreamQuery& query, const store::StreamEnd& end) override {
    return end_(static_cast<Number>(query.tag), query, end);
  }

 private:
  Page page_;
  End end_;
};

}  // namespace playfast::simulate
