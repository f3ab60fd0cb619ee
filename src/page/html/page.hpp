// What can be told of an HTML page without parsing it.
#pragma once

#include <string_view>

namespace playfast::page {

/// Whether the page is whole: it ends in `</html>`, white space aside. A cut connection is not
/// always seen by the transport.
bool is_complete(std::string_view html);

/// The language that the page says it is in, `<html lang="…">` near its start; empty where it says none.
std::string_view language(std::string_view html);

}  // namespace playfast::page
