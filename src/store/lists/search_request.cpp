#include "store/lists/search_request.hpp"

#include <array>
#include <vector>

namespace playfast::store {
namespace {

using nlohmann::json;

// The kinds of list that the page can show.
const std::array layouts{285, 96,  108, 72,  100, 27,  177, 183, 8,  169, 110, 11, 184,
                         16,  1,   139, 194, 165, 68,  163, 211, 9,  65,  71,  31, 12,
                         64,  151, 150, 344, 113, 104, 55,  56,  32, 10,  122};

// The kinds of thing that can stand in a list, and the numbers of the fields wanted of each.
struct Wanted {
  int kind;
  std::vector<int> fields;
};

const std::array<Wanted, 11>& wanted() {
  static const std::array<Wanted, 11> all{
      Wanted{7, {1,  73, 96, 103, 97, 58, 50, 92,  52, 112, 69, 19,  31,  101, 123, 74,  49,
                 80, 20, 10, 14,  79, 43, 42, 139, 63, 169, 95, 183, 140, 155, 156, 189, 152}},
      Wanted{9, {1, 7, 9, 24, 12, 31, 5, 15, 27, 8, 13, 28, 10}},
      Wanted{17, {1, 7, 9, 25, 13, 31, 5, 41, 27, 8, 14, 28, 10}},
      Wanted{65, {1, 5, 4, 7, 11, 6}},
      Wanted{10, {1, 7, 6, 9, 15, 8}},
      Wanted{58, {5, 3, 1, 2, 6, 8}},
      Wanted{44, {3, 4, 9, 6, 7, 2, 8, 1, 10, 11, 5}},
      Wanted{1, {1, 5, 14, 38, 19, 29, 34, 4, 12, 11, 6, 30, 43, 40, 42, 16, 10, 44, 7}},
      Wanted{4, {1, 3, 5, 4, 7, 6, 11, 19, 21, 17, 15, 12, 16, 20}},
      Wanted{3, {1, 5, 14, 4, 10, 17}},
      Wanted{2, {1, 5, 7, 4, 13, 16, 12, 27, 18}}};
  return all;
}

// Every kind of thing in every kind of list.
json masks() {
  auto all = json::array();
  for (const auto& [kind, fields] : wanted()) {
    for (const int layout : layouts) all.push_back({{kind, layout}, json::array({fields})});
  }
  return json::array({std::move(all)});
}

json list_wish() {
  auto fields = json::array({96,  108, 72,  100, 27,  177, 183, 222, 8,   57, 169, 110, 11,  184, 16,
                             1,   139, 152, 194, 165, 68,  163, 211, 9,   71, 31,  176, 195, 12,  64,
                             151, 320, 150, 148, 113, 104, 55,  56,  145, 32, 34,  10,  122});
  auto parts = json::parse(
      "[[[1,null,1],null,[[[]]],null,null,null,null,[null,2],null,null,null,null,null,null,null,null,"
      "null,null,null,null,null,null,[1]],[null,[[[]]],null,null,[1]],[null,[[[]]],null,[1]],"
      "[null,[[[]]]],null,null,null,null,[[[[]]]],[[[[]]]]]");
  return json::array({json::parse("[8,[20,50]]"), nullptr, nullptr, std::move(fields),
                      json::array({nullptr, nullptr, std::move(parts), masks()}), nullptr, nullptr,
                      json::parse("[[[1,2],[10,8,9]]]")});
}

}  // namespace

json search_arguments(std::string_view term) {
  static const auto wish = list_wish();
  return json::array({json::array({json::array(), wish, json::array({term}), 4, json::array({nullptr, 1}),
                                   nullptr, nullptr, json::array({1}), json::array({1})}),
                      json::array({1})});
}

}  // namespace playfast::store
