#include "catalog/sitemap.hpp"

#include <fmt/format.h>
#include <array>
#include <utility>

#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::catalog {
namespace {

using std::string_view;

constexpr string_view cdata_begin = "<![CDATA[";
constexpr string_view cdata_end = "]]>";
constexpr string_view loc_end = "</loc>";

bool ends_name(string_view text, std::size_t at) {
  return at < text.size() && string_view("> \t\r\n/").find(text[at]) != string_view::npos;
}

// Whether the tag at the start of the text has this name, which follows "<" or "</".
bool is_tag(string_view text, string_view begin, string_view name) {
  return text.starts_with(begin) && text.substr(begin.size()).starts_with(name) &&
         ends_name(text, begin.size() + name.size());
}

class Scan {
 public:
  Scan(string_view xml, string_view root) : xml_(xml), root_(root) {}

  Result<void> run(const std::function<void(string_view)>& visit) {
    while ((at_ = xml_.find('<', at_)) != string_view::npos) {
      const auto rest = xml_.substr(at_);
      const char kind = rest.size() > 1 ? rest[1] : '\0';
      if (kind == '!') {
        TRY(skip_declaration(rest));
      } else if (kind == '?') {
        TRY(skip_to(rest, "?>"));
      } else if (!in_root_) {
        if (!is_tag(rest, "<", root_)) return not_a_sitemap();
        in_root_ = true;
        ++at_;
      } else if (kind == 'l' && is_tag(rest, "<", "loc")) {
        TRY_ASSIGN(const auto loc, take_loc(rest));
        visit(loc);
      } else if (kind == '/' && is_tag(rest, "</", root_)) {
        return {};
      } else {
        ++at_;
      }
    }
    if (!in_root_) return not_a_sitemap();
    return cut();
  }

 private:
  tl::unexpected<Error> cut() const {
    return fail(ErrorKind::truncated, fmt::format("the sitemap is cut: it has no </{}>", root_));
  }
  tl::unexpected<Error> not_a_sitemap() const {
    return fail(ErrorKind::not_understood, fmt::format("not a sitemap: it does not begin with <{}>", root_));
  }

  Result<void> skip_to(string_view rest, string_view end) {
    const auto found = rest.find(end);
    if (found == string_view::npos) return cut();
    at_ += found + end.size();
    return {};
  }

  Result<void> skip_declaration(string_view rest) {
    if (rest.starts_with("<!--")) return skip_to(rest, "-->");
    if (rest.starts_with(cdata_begin)) return skip_to(rest, cdata_end);
    return fail(ErrorKind::not_understood, "the sitemap has a document type definition");
  }

  Result<string_view> take_loc(string_view rest) {
    if (++count_ > max_locs)
      return fail(ErrorKind::not_understood, fmt::format("the sitemap has more than {} URLs", max_locs));
    const auto begin = rest.find('>') + 1;
    const auto end = begin == 0 ? string_view::npos : rest.find(loc_end, begin);
    if (end == string_view::npos) return cut();
    at_ += end + loc_end.size();
    auto loc = util::trim(rest.substr(begin, end - begin));
    if (loc.starts_with(cdata_begin) && loc.ends_with(cdata_end)) {
      loc.remove_prefix(cdata_begin.size());
      loc.remove_suffix(cdata_end.size());
    }
    return loc;
  }

  string_view xml_;
  string_view root_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
  bool in_root_ = false;
};

}  // namespace

Result<void> scan_locs(string_view xml, string_view root, const std::function<void(string_view)>& visit) {
  return Scan(xml, root).run(visit);
}

std::string decode_entities(string_view text) {
  constexpr std::array<std::pair<string_view, char>, 5> entities{
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string decoded;
  while (!text.empty()) {
    const auto plain = text.substr(0, text.find('&'));
    decoded += plain;
    text.remove_prefix(plain.size());
    if (text.empty()) break;
    string_view name = "&";
    char character = '&';
    for (const auto& [entity, meaning] : entities) {
      if (!text.starts_with(entity)) continue;
      name = entity;
      character = meaning;
    }
    decoded += character;
    text.remove_prefix(name.size());
  }
  return decoded;
}

}  // namespace playfast::catalog
