// Pages around one block of data: a developer's apps, similar apps.
#pragma once

#include <string>

#include "store/page_builder.hpp"

namespace storedouble {

struct ListPage {
  std::string title;
  std::string lang;
  std::string rpc;   ///< whose block holds the list, in ds:3
  std::string data;  ///< JSON
};

/// Of the layout count `padding` and `routing_table`.
Page list_page(const ListPage& page, const PageLayout& layout);

}  // namespace storedouble
