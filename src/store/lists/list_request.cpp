#include "store/lists/list_request.hpp"

#include <array>
#include <span>
#include <vector>

#include "util/json_text.hpp"

namespace playfast::store {
namespace {

using nlohmann::json;

// A kind of thing that can stand in a list, and the numbers of the fields wanted of it.
struct WantedParts {
  int kind;
  std::vector<int> fields;
};

// Every kind of thing in every kind of list.
json wanted_parts(std::span<const WantedParts> kinds, std::span<const int> layouts) {
  auto all = json::array();
  for (const auto& [kind, fields] : kinds) {
    for (const int layout : layouts) all.push_back({{kind, layout}, json::array({fields})});
  }
  return json::array({std::move(all)});
}

// The kinds of list that the page of a chart can show.
const std::array chart_layouts{1,   31, 104, 9,  8,   27,  12,  65,  110, 88,  11,  56, 55, 96,  10,
                               122, 72, 71,  64, 113, 139, 150, 169, 165, 151, 163, 32, 16, 108, 100};

const std::array<WantedParts, 8>& chart_parts() {
  static const std::array<WantedParts, 8> all{
      WantedParts{7, {1,   73,  96, 103, 97, 58, 50, 92, 52, 112, 69, 19, 31,
                      101, 123, 74, 49,  80, 38, 20, 10, 14, 79,  43, 42, 139}},
      WantedParts{9, {1, 7, 9, 24, 12, 31, 5, 15, 27, 8, 13, 10}},
      WantedParts{17, {1, 7, 9, 25, 13, 31, 5, 41, 27, 8, 14, 10}},
      WantedParts{10, {1, 7, 6, 9}},
      WantedParts{1, {1, 5, 14, 38, 19, 29, 34, 4, 12, 11, 6, 30, 43, 40, 42, 16, 10, 7}},
      WantedParts{4, {1, 3, 5, 4, 7, 6, 11, 19, 21, 17, 15, 12, 16, 20}},
      WantedParts{3, {1, 5, 14, 4, 10, 17}},
      WantedParts{2, {1, 5, 7, 4, 13, 16, 12, 18}}};
  return all;
}

const json& chart_field_masks() {
  static const json all = [] {
    auto parts = json::parse(
        "[[[true],null,[[null,[]]],null,null,null,null,[null,2],null,null,null,null,null,null,[1],"
        "null,null,null,null,null,null,null,[1]],[null,[[null,[]]]],[null,[[null,[]]],null,[true]],"
        "[null,[[null,[]]]],null,null,null,null,[[[null,[]]]],[[[null,[]]]]]");
    return json::array({nullptr, nullptr, std::move(parts), wanted_parts(chart_parts(), chart_layouts)});
  }();
  return all;
}

// The kinds of list that the page of a search can show.
const std::array search_layouts{285, 96,  108, 72,  100, 27,  177, 183, 8,  169, 110, 11, 184,
                                16,  1,   139, 194, 165, 68,  163, 211, 9,  65,  71,  31, 12,
                                64,  151, 150, 344, 113, 104, 55,  56,  32, 10,  122};

const std::array<WantedParts, 11>& search_parts() {
  static const std::array<WantedParts, 11> all{
      WantedParts{7, {1,  73, 96, 103, 97, 58, 50, 92,  52, 112, 69, 19,  31,  101, 123, 74,  49,
                      80, 20, 10, 14,  79, 43, 42, 139, 63, 169, 95, 183, 140, 155, 156, 189, 152}},
      WantedParts{9, {1, 7, 9, 24, 12, 31, 5, 15, 27, 8, 13, 28, 10}},
      WantedParts{17, {1, 7, 9, 25, 13, 31, 5, 41, 27, 8, 14, 28, 10}},
      WantedParts{65, {1, 5, 4, 7, 11, 6}},
      WantedParts{10, {1, 7, 6, 9, 15, 8}},
      WantedParts{58, {5, 3, 1, 2, 6, 8}},
      WantedParts{44, {3, 4, 9, 6, 7, 2, 8, 1, 10, 11, 5}},
      WantedParts{1, {1, 5, 14, 38, 19, 29, 34, 4, 12, 11, 6, 30, 43, 40, 42, 16, 10, 44, 7}},
      WantedParts{4, {1, 3, 5, 4, 7, 6, 11, 19, 21, 17, 15, 12, 16, 20}},
      WantedParts{3, {1, 5, 14, 4, 10, 17}},
      WantedParts{2, {1, 5, 7, 4, 13, 16, 12, 27, 18}}};
  return all;
}

json search_field_mask() {
  auto fields = json::array({96,  108, 72,  100, 27,  177, 183, 222, 8,   57, 169, 110, 11,  184, 16,
                             1,   139, 152, 194, 165, 68,  163, 211, 9,   71, 31,  176, 195, 12,  64,
                             151, 320, 150, 148, 113, 104, 55,  56,  145, 32, 34,  10,  122});
  auto parts = json::parse(
      "[[[1,null,1],null,[[[]]],null,null,null,null,[null,2],null,null,null,null,null,null,null,null,"
      "null,null,null,null,null,null,[1]],[null,[[[]]],null,null,[1]],[null,[[[]]],null,[1]],"
      "[null,[[[]]]],null,null,null,null,[[[[]]]],[[[[]]]]]");
  return json::array(
      {json::parse("[8,[20,50]]"), nullptr, nullptr, std::move(fields),
       json::array({nullptr, nullptr, std::move(parts), wanted_parts(search_parts(), search_layouts)}),
       nullptr, nullptr, json::parse("[[[1,2],[10,8,9]]]")});
}

}  // namespace

json full_chart_mask(std::uint64_t count) {
  static const auto list_fields =
      json::array({64, 1,  195, 71, 8,  72,  9,   10,  11,  139, 12,  16,  145, 148, 150, 151, 152, 27,
                   30, 31, 96,  32, 34, 163, 100, 165, 104, 169, 108, 110, 113, 55,  56,  57,  122});
  return json::array({json::array({8, json::array({20, count})}), true, nullptr, list_fields,
                      chart_field_masks(), nullptr, nullptr, json::parse("[[[1,2],[10,8,9],[],[]]]")});
}

RpcCall search_rpc_call(std::string_view term) {
  // The same 20 KB for every term: made once.
  static const CallStart start(search_rpc, "[[[]," + search_field_mask().dump() + ",[");
  return start.call(util::json_string(term) + "],4,[null,1],null,null,[1],[1]],[1]]");
}

}  // namespace playfast::store
