#include "store/page_html.hpp"

#include "store/page_text.hpp"
#include "store/schema_org.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

using playfast::App;

constexpr const char* kOrigin = "https://play.google.com";

std::string meta(const std::string& kind, const std::string& name, const std::string& content) {
  return "<meta " + kind + "=\"" + name + "\" content=\"" + html_escaped(content) + "\">";
}

std::string description_html(const App& app) {
  return app.description_html.value_or(html_lines(app.description.value_or("")));
}

std::string links(const App& app) {
  const auto link = [](const std::string& attributes, const std::string& path) {
    return "<link " + attributes + " href=\"" + kOrigin + html_escaped(path) + "\">";
  };
  std::string html = link("rel=\"canonical\"", details_path(app, false));
  App other = app;
  for (const std::string_view lang : page_languages()) {
    other.lang = lang;
    html += link("rel=\"alternate\" hreflang=\"" + other.lang + "\"", details_path(other, false));
  }
  return html;
}

std::string open_graph(const App& app) {
  const std::string title = app.title + " - Apps on Google Play";
  const std::string summary = app.summary.value_or("");
  return "<meta content=\"website\" property=\"og:type\">" +
         meta("property", "og:url", kOrigin + details_path(app, false)) +
         meta("property", "og:title", title) + "<title id=\"main-title\">" + html_escaped(title) +
         "</title>" + "<meta name=\"description\" property=\"og:description\" content=\"" +
         html_escaped(summary) + "\">" + meta("property", "og:image", app.icon.value_or("")) +
         meta("name", "twitter:card", "summary_large_image") + meta("name", "twitter:title", title) +
         meta("name", "appstore:developer_url", app.developer_website.value_or("")) +
         meta("name", "appstore:bundle_id", app.app_id) + meta("name", "appstore:store_id", app.app_id);
}

std::string picture(const std::string& url, const std::string& label) {
  return "<img src=\"" + html_escaped(url) + "=w240-h480-rw\" alt=\"" + label + "\" itemprop=\"image\">";
}

/// The price as the button has it, with its currency sign; "0" when free.
std::string offer(const App& app) {
  if (!app.price) return "";
  return "<span itemprop=\"offers\" itemscope itemtype=\"https://schema.org/Offer\">" +
         meta("itemprop", "url", kOrigin + details_path(app, false)) +
         meta("itemprop", "price", app.price_text.value_or("0")) + "</span>";
}

/// What is said of the app in microdata: name, image, rating, content rating, price, description, genre.
std::string listing(const App& app) {
  std::string html = "<main>" + picture(app.icon.value_or(""), "Icon image") +
                     "<h1><span itemprop=\"name\">" + html_escaped(app.title) + "</span></h1><a href=\"" +
                     html_escaped(developer_path(app.developer_id.value_or(""))) + "\"><span>" +
                     html_escaped(app.developer.value_or("")) + "</span></a>";
  if (app.score)
    html += "<div itemprop=\"starRating\"><div>" + html_escaped(app.score_text.value_or("")) + "</div></div>";
  if (app.content_rating)
    html += "<span itemprop=\"contentRating\"><span>" + html_escaped(*app.content_rating) + "</span></span>";
  html += offer(app);
  for (const std::string& url : app.screenshots) html += picture(url, "Screenshot image");
  html += meta("itemprop", "description", app.summary.value_or(""));
  html += "<div data-g-id=\"description\">" + description_html(app) + "</div>";
  html += "<div itemprop=\"genre\"><a href=\"/store/apps/category/" +
          html_escaped(app.category_id.value_or("")) + "\"><span>" + html_escaped(app.category.value_or("")) +
          "</span></a></div>";
  return html + "</main>";
}

/// Drawings of the menu: paths of made-up numbers.
std::string drawings(Bulk bulk) {
  static const std::string many = [] {
    Seeded seeded(1);
    std::string html;
    for (int i = 0; i < 16; ++i) {
      html += "<svg width=\"24\" height=\"24\" viewBox=\"0 0 24 24\"><path d=\"M0 0";
      for (int point = 0; point < 100; ++point)
        html += "L" + std::to_string(seeded.below(24)) + "." + std::to_string(seeded.below(1000));
      html += "Z\"/></svg>";
    }
    return html;
  }();
  return bulk == Bulk::usual ? many : std::string();
}

}  // namespace

std::string script_element(const std::string& code, const std::string& attributes) {
  return "<script" + attributes + " nonce=\"" + kNonce + "\">" + code + "</script>";
}

namespace {

/// The rest of a page of 2019 to 2021.
std::string old_page_tail(const App& app, const PageLayout& layout) {
  std::string html = links(app) + "</head><body><!--[if lt IE 9]><p>Old <b>browser<p><![endif]-->";
  html += "<div jsdata=\"a<b\" title='x <i> y'><h1>" + html_escaped(app.title) + "</h1>";
  for (int row = 0; row < 700; ++row) html += "<div><input value=\"<\"><span>x</span></div>";
  html += "<p>" + html_escaped(layout.comment) + "</p></div>";
  if (layout.json_ld) {
    html += "<html-blob>" + script_element(schema_org_record(app), " type=\"application/ld+json\"") +
            "</html-blob>";
  }
  return html + "</body></html>";
}

}  // namespace

std::string page_tail(const App& app, const PageLayout& layout, const std::string& payload_json) {
  if (layout.of_2020) return old_page_tail(app, layout);
  const Bulk bulk = layout.padding > 0 ? Bulk::usual : Bulk::slight;
  const std::vector<DataBlock> blocks = data_blocks(payload_json, app, layout, bulk);
  std::string html;
  html.reserve(256 * 1024);
  html += script_element("demoStore.styleDone();") + "<meta content=\"NOODP\" name=\"robots\">" + links(app) +
          open_graph(app);
  html += script_element(routing_script(blocks, layout.routing_table));
  html += "</head><body id=\"yDmH0d\">" + script_element("demoStore.bodyBegins();");
  html += "<nav>" + drawings(bulk) + "</nav><c-wiz jsrenderer=\"Z5wzge\" data-p=\"%.@.[&quot;" +
          html_escaped(app.app_id) + "&quot;,7],null,false]\">";
  html += listing(app);
  html += similar_cards(bulk);
  if (layout.json_ld) html += script_element(schema_org_record(app), " type=\"application/ld+json\"");
  html += "</c-wiz>" +
          script_element("window.IJ_values = [[null,null,\"\",false],'0','https:\\/\\/play.google.com\\/'];",
                         " id=\"_ij\"");
  html += block_scripts(blocks, kNonce, !is_of_2022(layout));
  html += script_element("demoStore.blocksDone();", " id=\"wiz_jd\"");
  html += script_element("demoStore.pageDone();", " aria-hidden=\"true\" id=\"WIZ-footer\"");
  return html + "</body></html>";
}

}  // namespace storedouble
