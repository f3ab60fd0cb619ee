// robots.txt, which says where the sitemaps are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "playfast/error.hpp"

namespace playfast::catalog {

/// The URLs of the "Sitemap:" lines, in order, each once; the key in any case. Only those of the server that
/// `base_url` names: others are not requested. At most 1,000 lines count. Errors: not_understood, where there
/// are none.
Result<std::vector<std::string>> read_robots(std::string_view text, std::string_view base_url);

/// Whether a URL leads to the server that `base_url` names.
bool is_of_server(std::string_view url, std::string_view base_url);

}  // namespace playfast::catalog
