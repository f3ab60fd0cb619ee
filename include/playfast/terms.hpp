// The records about search terms: suggestions as one types, and related searches.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "playfast/answer.hpp"
#include "playfast/app.hpp"

namespace playfast {
inline namespace v0 {

/// A search term, and where and in which language it is typed.
struct TermQuery {
  std::string term;  ///< UTF-8
  std::string country = "us";
  std::string lang = "en";
};

/// What the store suggests while a term is typed.
struct Suggestion : Context {
  std::string term;
  std::int64_t rank = 0;  ///< place among the suggestions for the term, from 1
  std::string suggestion;

  Time fetched_at;

  bool operator==(const Suggestion&) const = default;
};

using SuggestionList = List<Suggestion>;

/// A search that the store shows beside the results of another.
struct RelatedSearch : Context {
  std::string query;
  std::int64_t rank = 0;  ///< place among the related searches, from 1
  std::string related;
  std::optional<std::string> url;  ///< of the related search's page in the store

  Time fetched_at;

  bool operator==(const RelatedSearch&) const = default;
};

using RelatedList = List<RelatedSearch>;

}  // namespace v0
}  // namespace playfast
