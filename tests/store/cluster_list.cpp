#include "store/cluster_list.hpp"

#include <array>
#include <charconv>

#include "store/demo_listing.hpp"
#include "store/demo_market.hpp"
#include "store/listing_item.hpp"
#include "store/old_item.hpp"
#include "store/refusals.hpp"
#include "store/search_page.hpp"
#include "store/sections.hpp"

namespace storedouble {
namespace {

using Ids = std::vector<std::string>;

constexpr std::size_t kPart = 100;           ///< items of a continuation
constexpr std::string_view kMark = "demo+";  ///< what tokens begin with; the plus has to be encoded

Ids ids_of(ClusterKind kind, const std::string& key, const std::string& country) {
  switch (kind) {
    case ClusterKind::search:
      return search_ids(key, country);
    case ClusterKind::similar:
      return similar_ids(key);
    default:
      return developer_ids(key);
  }
}

struct Token {
  ClusterKind kind{};
  std::size_t taken = 0;
  std::string key;
};

/// `demo+KIND:TAKEN:KEY`
std::optional<Token> parse_token(const std::string& text) {
  if (!text.starts_with(kMark)) return std::nullopt;
  const std::size_t first = text.find(':');
  const std::size_t second = text.find(':', first + 1);
  if (second == std::string::npos) return std::nullopt;
  int kind = 0;
  Token token;
  std::from_chars(text.data() + kMark.size(), text.data() + first, kind);
  std::from_chars(text.data() + first + 1, text.data() + second, token.taken);
  token.kind = static_cast<ClusterKind>(kind);
  token.key = text.substr(second + 1);
  return token;
}

/// What stands behind the items, by the kind of list: absent, an empty message or null at its end.
void write_end(Json& part, ClusterKind kind, const std::string& next) {
  if (next.empty() && kind == ClusterKind::number) return;
  while (part.size() < 7) part.push_back(nullptr);
  const Json end = kind == ClusterKind::name ? list() : Json(nullptr);
  part.push_back(next.empty() ? end : list(nullptr, next));
}

}  // namespace

std::string search_token(const Search& search) {
  if (!many_in(search.term)) return "";
  return cluster_token(ClusterKind::search, search.term, kSearchPage, {search.lang, search.country});
}

std::string cluster_token(ClusterKind kind, const std::string& key, std::size_t taken, const Locale& locale) {
  if (ids_of(kind, key, locale.country).size() <= taken) return "";
  return std::string(kMark) + std::to_string(static_cast<int>(kind)) + ":" + std::to_string(taken) + ":" +
         key;
}

Json cluster_items(const Ids& ids, std::size_t count, const Locale& locale, bool wrapped) {
  Json items = list();
  for (std::size_t at = 0; at < std::min(count, ids.size()); ++at) {
    Json item = listing_item(demo_app(ids[at], locale.country, locale.lang));
    items.push_back(wrapped ? list(std::move(item)) : std::move(item));
  }
  return items;
}

CallAnswer answer_continuation(const SentCall& call, const Locale& locale) {
  std::optional<Token> token;
  try {
    token = parse_token(arguments_of(call).at(0).at(3).get<std::string>());
  } catch (const Json::exception&) {
    return refused(call);
  }
  if (!token) return no_data(call, data_error_status());
  const Ids ids = ids_of(token->kind, token->key, locale.country);
  const std::size_t end = std::min(token->taken + kPart, ids.size());
  Json items = list();
  for (std::size_t at = token->taken; at < end; ++at)
    items.push_back(old_item(demo_app(ids[at], locale.country, locale.lang)));
  Json part = list(std::move(items), "Apps", nullptr, nullptr, true, 2, nullptr);
  if (token->kind == ClusterKind::number) part = list(std::move(part[0]));
  write_end(part, token->kind, cluster_token(token->kind, token->key, end, locale));
  const Json echo = list(section_label("search_results_cluster_apps_range_0_" + std::to_string(end)));
  if (token->kind != ClusterKind::number)
    return answered(call, list(list(part, nullptr, nullptr, echo)).dump());
  Json numbered = nulls(7);
  numbered[3] = echo;
  numbered[6] = std::move(part);
  return answered(call, list(std::move(numbered)).dump());
}

}  // namespace storedouble
