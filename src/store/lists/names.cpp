#include "store/lists/names.hpp"

#include "store/lists/charts.hpp"

namespace playfast::store {

std::string name_of(const ChartQuery& query) {
  return std::string(choice_of(collections, query.collection).name) + " " + query.category;
}

}  // namespace playfast::store
