#include "store/lists/chart_request.hpp"

#include <array>

namespace playfast::store {
namespace {

using nlohmann::json;

// The kinds of list that the page can show.
const std::array layouts{1,   31, 104, 9,  8,   27,  12,  65,  110, 88,  11,  56, 55, 96,  10,
                         122, 72, 71,  64, 113, 139, 150, 169, 165, 151, 163, 32, 16, 108, 100};

// The kinds of thing that can stand in a list, and the numbers of the fields wanted of each.
struct Wanted {
  int kind;
  std::vector<int> fields;
};

const std::array<Wanted, 8>& wanted() {
  static const std::array<Wanted, 8> all{
      Wanted{7, {1,   73,  96, 103, 97, 58, 50, 92, 52, 112, 69, 19, 31,
                 101, 123, 74, 49,  80, 38, 20, 10, 14, 79,  43, 42, 139}},
      Wanted{9, {1, 7, 9, 24, 12, 31, 5, 15, 27, 8, 13, 10}},
      Wanted{17, {1, 7, 9, 25, 13, 31, 5, 41, 27, 8, 14, 10}},
      Wanted{10, {1, 7, 6, 9}},
      Wanted{1, {1, 5, 14, 38, 19, 29, 34, 4, 12, 11, 6, 30, 43, 40, 42, 16, 10, 7}},
      Wanted{4, {1, 3, 5, 4, 7, 6, 11, 19, 21, 17, 15, 12, 16, 20}},
      Wanted{3, {1, 5, 14, 4, 10, 17}},
      Wanted{2, {1, 5, 7, 4, 13, 16, 12, 18}}};
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

const json& parts() {
  static const json all = [] {
    auto parts = json::parse(
        "[[[true],null,[[null,[]]],null,null,null,null,[null,2],null,null,null,null,null,null,[1],"
        "null,null,null,null,null,null,null,[1]],[null,[[null,[]]]],[null,[[null,[]]],null,[true]],"
        "[null,[[null,[]]]],null,null,null,null,[[[null,[]]]],[[[null,[]]]]]");
    return json::array({nullptr, nullptr, std::move(parts), masks()});
  }();
  return all;
}

}  // namespace

json long_wish(std::uint64_t count) {
  static const auto list_fields =
      json::array({64, 1,  195, 71, 8,  72,  9,   10,  11,  139, 12,  16,  145, 148, 150, 151, 152, 27,
                   30, 31, 96,  32, 34, 163, 100, 165, 104, 169, 108, 110, 113, 55,  56,  57,  122});
  return json::array({json::array({8, json::array({20, count})}), true, nullptr, list_fields, parts(),
                      nullptr, nullptr, json::parse("[[[1,2],[10,8,9],[],[]]]")});
}

}  // namespace playfast::store
