// Which reviews an output already has, for the streams that are to go on.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "page/json_document.hpp"
#include "playfast/review.hpp"
#include "record/field.hpp"

namespace playfast::cli {

/// Reads JSON Lines piece by piece and adds each review to the `known` ones of its stream. Streams
/// are told apart by those of their fields that the lines have.
class GivenReviews {
 public:
  GivenReviews(const std::vector<record::Column>& columns, std::deque<ReviewQuery>& streams);

  void add(std::string_view piece);

 private:
  void add_line(std::string_view line);

  std::vector<std::string_view> keys_;  ///< fields that name a stream
  std::multimap<std::string, ReviewQuery*> streams_;
  page::JsonReader reader_;
  std::string line_;
};

}  // namespace playfast::cli
