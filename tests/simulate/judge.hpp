// Whether answers say what the store has.
#pragma once

#include <optional>

#include "simulate/broken.hpp"
#include "simulate/content.hpp"
#include "simulate/plan.hpp"

namespace playfast::simulate {

/// Compares answers with the content. Throws Broken where one is wrong; returns why there is none.
class Judge {
 public:
  Judge(const Plan& plan, Content& content) : plan_(plan), content_(content) {}

  template <typename Query, typename T>
  std::optional<Error> judge(const Query& query, const Result<Answer<T>>& answer) {
    Query expected;
    make_query(number_of(query), expected);
    require(query.country == expected.country, "an answer is for another country");
    if (!answer) return judge_error(query, answer.error());
    return judge_value(query, answer->value);
  }

 private:
  std::optional<Error> judge_error(const AppQuery& query, const Error& error) const;
  template <typename Query>
  std::optional<Error> judge_error(const Query& query, const Error& error) const {
    require(error.country == query.country, "an error names another query");
    return error;
  }
  std::optional<Error> judge_value(const AppQuery& query, const App& app);
  std::optional<Error> judge_value(const AppQuery& query, const AppAvailability& app) const;
  std::optional<Error> judge_value(const TermQuery& query, const SuggestionList& list) const;
  std::optional<Error> judge_value(const SearchQuery& query, const EntryList& list);
  std::optional<Error> judge_value(const ChartQuery& query, const EntryList& list);
  /// A plan in which answers are spoilt for good may have lists without entries.
  bool may_be_empty() const { return !plan_.heals; }

  const Plan& plan_;
  Content& content_;
};

}  // namespace playfast::simulate
