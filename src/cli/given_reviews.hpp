// Which reviews an output already has, for the streams that are to go on.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "page/json_document.hpp"
#include "playfast/review.hpp"
#include "record/field.hpp"

namespace playfast::cli {

/// Reads JSON Lines piece by piece and keeps the ids of the apps that are wanted. Where the lines do not name
/// their app, all apps share one set.
class GivenReviews {
 public:
  explicit GivenReviews(const std::vector<record::Column>& columns);

  /// The reviews that the lines have of this app; filled by `add`.
  std::shared_ptr<SeenReviews> of(const std::string& app_id);
  void add(std::string_view piece);

 private:
  void add_line(std::string_view line);

  bool names_app_;
  std::map<std::string, std::shared_ptr<SeenReviews>, std::less<>> seen_;  ///< by app
  page::JsonReader reader_;
  std::string line_;
};

}  // namespace playfast::cli
