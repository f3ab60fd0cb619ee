#include "store/search_page.hpp"

#include <set>

#include "store/cluster_list.hpp"
#include "store/listing_item.hpp"
#include "store/page_html.hpp"
#include "store/page_text.hpp"
#include "store/payload_fields.hpp"
#include "store/sections.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

Json items_of(const Search& search, const std::vector<std::string>& ids) {
  Json items = list();
  for (const std::string& id : ids) {
    const playfast::App app = demo_app(id, search.country, search.lang);
    Json item = listing_item(app);
    if (app.header_image) item.push_back(Json{{"101", list(nullptr, list(item[22]))}});
    items.push_back(list(std::move(item)));
  }
  return items;
}

/// Of many results the page has the first ones.
Json results_section(const Search& search, std::vector<std::string> ids) {
  if (many_in(search.term)) ids.resize(std::min(ids.size(), kSearchPage));
  return section(22, cluster(items_of(search, ids), "", "", search_token(search)),
                 "search_results_cluster_apps_range_1_20");
}

/// Apps that are no results, and searches like this one.
Json similar_section(const Search& search) {
  Json heading = list("Similar apps", nullptr, store_link("/store/apps/collection/cluster?gsr=demo"));
  return section(22, list(items_of(search, {"com.example.similar1", "com.example.similar2"}), heading),
                 "similar_apps_APPLICATION");
}

Json related_section(const Search& search) {
  Json related = list();
  for (const std::string_view word : {"more", "free", "best", "new"}) {
    const std::string text = std::string(word) + " " + search.term;
    related.push_back(list(text, store_link("/store/search?q=" + form_encoded(text) + "&c=apps"),
                           list("qgI+" + Seeded(text).token(60))));
  }
  return section(24, list(std::move(related), "Related searches", 2), "apps_related_query_cluster");
}

Json card_section(const Search& search, const std::string& app_id, bool sparse) {
  Json card = nulls(18);
  card[16] = app_answer(demo_app(app_id, search.country, search.lang), {.sparse = sparse});
  card[17] = list(store_link("/store/apps/details?id=" + app_id), list("qgJL" + Seeded(app_id).token(120)));
  return section(23, std::move(card), "apps_mdp_search_results_cluster_" + app_id);
}

/// What the store says where it searches for something else.
Json other_term_section(const std::string& term) {
  return section(
      26, list("Showing results for", list(term, store_link("/store/search?q=" + term + "&c=apps"))), "");
}

/// A section of a kind that holds no apps: topics to browse.
Json topics_section(const std::string& title) {
  return section(27, list(list(title, nullptr, store_link("/store/apps/topic?id=demo")), list(list("Maps"))),
                 "apps_topics_cluster");
}

/// Null, or the sections that the term's words ask for.
Json sections(const Search& search, bool sparse) {
  const auto has = [&](std::string_view word) { return has_word(search.term, word); };
  if (has("nothing")) return nullptr;
  if (has("strange")) return list(topics_section("Topics"), topics_section("More topics"));
  const auto ids = search_ids(search.term, search.country, search.price);
  Json all = list();
  if (ids.empty()) return all;
  const bool late = has("late");
  if (has("mispelt")) all.push_back(other_term_section("misspelt"));
  if (late) {
    all.push_back(topics_section("Topics"));
    all.push_back(topics_section("More topics"));
  }
  if (late || has("card")) all.push_back(card_section(search, ids.front(), sparse));
  if (late) all.push_back(topics_section("Still more topics"));
  if (has("emptycard")) all.push_back(section(23, list(), "apps_mdp_search_results_cluster_"));
  if (has("similar")) all.push_back(similar_section(search));
  all.push_back(results_section(search, ids));
  if (!has("norelated")) all.push_back(related_section(search));
  return all;
}

std::string results_payload(const Search& search, bool sparse) {
  return google_text(list(
      list(nullptr, sections(search, sparse), nullptr, list(nullptr, "EAIa" + Seeded(search.term).token(60)),
           0, list("qgJm" + Seeded(search.term).token(120))),
      list(1), nullptr, list()));
}

std::string results_request(const Search& search) {
  const Json counts = list(8, list(20, 50));
  const Json fields = list(96, 108, 72, 100, 27, 183, 222, 8, 57, 169, 110, 11);
  return google_text(list(
      list(list(), list(counts, nullptr, nullptr, fields), list(search.term), 4, nullptr, nullptr, nullptr),
      list(1)));
}

/// Whether the arguments are those that the store's page sends, with whatever term: the fields of lists, and
/// those of 11 kinds of thing in 37 kinds of list. Throws Json::exception for some that are not.
bool is_of_page(const Json& arguments) {
  const Json& search = arguments.at(0);
  const Json& wanted = search.at(1);
  const Json& masks = wanted.at(4).at(3).at(0);
  std::set<std::pair<int, int>> pairs;
  for (const Json& mask : masks) {
    if (mask.at(1).at(0).empty()) return false;
    pairs.emplace(mask.at(0).at(0).get<int>(), mask.at(0).at(1).get<int>());
  }
  return arguments.at(1) == list(1) && search.size() == 9 && search.at(2).size() == 1 && search.at(3) == 4 &&
         search.at(4) == list(nullptr, 1) && search.at(7) == list(1) && search.at(8) == list(1) &&
         wanted.size() == 8 && wanted.at(0) == list(8, list(20, 50)) && wanted.at(3).size() == 43 &&
         masks.size() == 407 && pairs.size() == masks.size();
}

std::vector<DataBlock> blocks(const Search& search, const PageLayout& layout) {
  const Json term = search.term;
  return {{"ds:0", "T6C6Se", "[[[11,null,\"Games\"],[1,null,\"Apps\"]]]", "[]", ""},
          {"ds:1", "Qu3lde", "[[[]],null,[]]", "[null,1]", ""},
          {"ds:2", "X5bnOb", "[1]", "[]", "1.59168981E8"},
          {"ds:3", "AZO9Cb", "[[[[[null,\"Apps\",null,null,1]]]]]", google_text(list(term, 4, list(1))), ""},
          {"ds:5", "jRco8", google_text(list(list(), search.country, search.lang)), "[]", ""},
          {"ds:6", "shGlA", "[[[[]]]]", "[null,0]", ""},
          {"ds:4", "lGYRle", results_payload(search, layout.sparse), results_request(search), "2.1016703E8"}};
}

std::string tail(const Search& search, const PageLayout& layout) {
  const std::string title = html_escaped(search.term) + " - Android Apps on Google Play";
  const std::vector<DataBlock> data = blocks(search, layout);
  return script_element("demoStore.styleDone();") + "<meta content=\"NOODP, noindex\" name=\"robots\">" +
         "<meta property=\"og:title\" content=\"" + title + "\"><title id=\"main-title\">" + title +
         "</title>" + script_element(routing_script(data, layout.routing_table)) +
         "</head><body id=\"yDmH0d\"><c-wiz jsrenderer=\"rMnWvf\" data-p=\"%.@.&quot;" +
         html_escaped(html_escaped(search.term)) + "&quot;,4]\"><main>" +
         similar_cards(layout.padding > 0 ? Bulk::usual : Bulk::slight) + "</main></c-wiz>" +
         block_scripts(data, kNonce, true) + script_element("demoStore.pageDone();", " id=\"WIZ-footer\"") +
         "</body></html>";
}

}  // namespace

CallAnswer answer_search(const SentCall& call, const Locale& locale) {
  try {
    const Json arguments = arguments_of(call);
    if (!is_of_page(arguments)) return refused(call);
    const std::string term = arguments.at(0).at(2).at(0).get<std::string>();
    return answered(call, results_payload({term, locale.country, locale.lang}, false));
  } catch (const Json::exception&) {
    return refused(call);
  }
}

Page build_search_page(const Search& search, const PageLayout& layout) {
  return {page_head(layout.padding, search.lang), tail(search, layout)};
}

}  // namespace storedouble
