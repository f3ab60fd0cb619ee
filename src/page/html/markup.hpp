// What a page says outside of its scripts, found without a tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace playfast::page {

/// A page without its scripts and styles.
struct Markup {
  std::string html;
  std::vector<std::string_view> json_ld;  ///< texts of its JSON-LD scripts, 64 at most; views into the page
  std::optional<std::string> canonical;   ///< URL in `<link rel="canonical">`, entities decoded
};

/// Splits a page by one linear scan. A script without an end takes the rest of the page along.
Markup split_markup(std::string_view html);

/// The parts of a page by which a page that stands in another's place can be told. Texts have no part
/// in it: users and developers write them. Values as written; empty where there is none.
struct PageStructure {
  struct Form {
    std::string_view id;
    std::string_view action;
  };

  std::string_view base;   ///< href of `<base>`
  std::string_view title;  ///< text of the first `<title>`
  std::vector<Form> forms;
  std::vector<std::string_view> scripts;  ///< src of each script that has one
};

/// Reads the structure by one linear scan. At most 64 forms and scripts are kept.
PageStructure read_structure(std::string_view html);

}  // namespace playfast::page
