#include "cli/report/page.hpp"

#include <fmt/format.h>
#include <set>

#include "cli/report/app_section.hpp"
#include "cli/report/charts/html.hpp"
#include "cli/report/measures.hpp"
#include "cli/report/rank_list.hpp"
#include "cli/report/sha256.hpp"
#include "cli/report/style.hpp"
#include "cli/signals.hpp"
#include "util/try.hpp"

namespace playfast::report {
namespace {

constexpr std::size_t max_locales = 12;
constexpr std::size_t max_changes = 20;

std::string head(const std::string& source) {
  // No script, no other style and nothing from elsewhere, even if a text of the store became a tag.
  const auto style = style_sheet();
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<meta "
      "http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action "
      "'none'\">\n<meta "
      "name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
      "content=\"no-referrer\">\n<title>Google Play history: "
      "{}</title>\n<style>{}</style></head>\n<body><main>\n",
      sha256_base64(style), escaped(source), style);
}

// What is read of the apps, one after another.
struct Sections {
  std::string overview;
  std::string apps;
  std::set<std::string> countries;
  bool has_releases = false;
};

Result<Sections> app_sections(history::Database& database, const PageRequest& request,
                              const Contents& contents, ChartIds& ids) {
  Sections sections;
  for (std::size_t index = 0; index < contents.apps.ids.size() && !cli::must_end(); ++index) {
    const auto& id = contents.apps.ids[index];
    AppContents one;
    TRY_ASSIGN(one.app, read_app(database, request.filter, id, max_locales));
    TRY_ASSIGN(one.changes, read_changes(database, request.filter, id, max_changes));
    one.weeks = contents.weeks[index];
    for (const auto& locale : one.app.locales) {
      sections.countries.insert(locale.country);
      sections.has_releases = sections.has_releases || locale.release_count > 0;
    }
    sections.overview += overview_rows(one.app, index + 1);
    sections.apps += app_section(one, contents.periods, index + 1, ids);
    sections.apps += '\n';
  }
  return sections;
}

Result<std::string> rank_section(history::Database& database, const PageRequest& request,
                                 const Contents& contents, ChartIds& ids) {
  std::string html;
  for (const auto& list : contents.lists.lists) {
    if (cli::must_end()) break;
    TRY_ASSIGN(const auto ranks, read_ranks(database, request.filter, list, contents.apps.ids));
    if (!ranks.lines.empty()) html += rank_figure(ranks, contents.periods.records, ids) + "\n";
  }
  if (html.empty()) return html;
  return fmt::format(
      "<section id=\"ranks\"><header><h2>Ranks</h2><p class=\"soft\">in searches and charts; rank 1 is on "
      "top</p>"
      "</header><div class=\"lists\">{}</div></section>",
      html);
}

std::string overview_table(const std::string& rows) {
  if (rows.empty()) return {};
  std::string names;
  for (const auto& measure : measures())
    names += fmt::format("<th class=\"{0}\" colspan=\"2\">{0}", measure.name);
  return fmt::format(
      "<table class=\"overview\"><thead><tr><th>App<th>Country{}</thead><tbody>{}</tbody></table>", names,
      rows);
}

}  // namespace

Result<Page> make_page(history::Database& database, const PageRequest& request) {
  TRY_ASSIGN(const auto contents, find_contents(database, request));
  Page page;
  page.is_empty = contents.is_empty();
  if (page.is_empty) return page;
  page.html = head(request.source);
  page.notes = notes_of(contents);
  page.html += "<h1>Google Play history</h1><p class=\"soft\">";
  ChartIds ids;
  TRY_ASSIGN(const auto sections, app_sections(database, request, contents, ids));
  TRY_ASSIGN(const auto ranks, rank_section(database, request, contents, ids));
  page.html +=
      fmt::format("{} · {}</p>", summary_of(contents, sections.countries.size()), escaped(request.source));
  page.html += overview_table(sections.overview);
  if (sections.has_releases)
    page.html +=
        "<p class=\"legend\">A dotted line with a triangle marks a release: a new version. Differences are "
        "from the first "
        "record to the last.</p>";
  for (const auto& note : page.notes) page.html += fmt::format("<p class=\"note\">{}</p>", escaped(note));
  page.html += sections.apps + ranks + "</main></body></html>\n";
  return page;
}

}  // namespace playfast::report
