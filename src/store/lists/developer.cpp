#include "store/lists/developer.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "net/url.hpp"
#include "store/lists/asks.hpp"
#include "store/lists/search_page.hpp"
#include "store/lists/sections.hpp"
#include "store/page_block.hpp"

namespace playfast::store {
namespace {

constexpr std::array<std::string_view, 2> rpcs{"MRTdke", "IRWBmd"};  // by number, by name
constexpr std::array<std::string_view, 1> usual_keys{"ds:3"};
constexpr std::string_view own_label = "more_by_";
const page::Path apps_path{0, 1};

constexpr std::string_view path_of(DeveloperForm form) {
  return form == DeveloperForm::number ? "/store/apps/dev" : "/store/apps/developer";
}

// A label of the numeric form ends in the developer's number.
Result<void> check_developer(std::string_view label, const DeveloperQuery& query) {
  if (form_of(query.developer) != DeveloperForm::number || !names_other(label, own_label, query.developer))
    return {};
  return fail(ErrorKind::wrong_item, "the store answered with another developer");
}

Result<std::string> read_sections(const page::Node& sections, const DeveloperQuery& query,
                                  EntryReader& entries) {
  std::optional<Error> problem;
  std::string token;
  bool any = false;
  std::uint16_t index = 0;
  sections.each([&](const page::Node& section) {
    const auto path = apps_path / index++;
    const auto cluster = cluster_of(section, path);
    if (!cluster || problem) return;
    any = true;
    auto read = check_developer(section_label(section), query);
    if (read) read = entries.add_list(cluster->items, cluster->path);
    if (!read) problem = std::move(read.error());
    if (token.empty()) token = read_token(cluster->token, entries);
  });
  if (problem) return tl::unexpected<Error>(std::move(*problem));
  if (any || index == 0) return token;
  return fail(
      ErrorKind::not_understood,
      fmt::format("developer not understood: none of the {} sections at {} of the page's data has apps "
                  "([21] or [22])",
                  index, apps_path.str()));
}

class DeveloperAsk final : public ListAsk<DeveloperQuery> {
 public:
  DeveloperAsk(ListRun& run, DeveloperQuery query, const Handler<DeveloperQuery, EntryList>& handler,
               EntryReader entries)
      : ListAsk(run, std::move(query), handler, std::move(entries)), form_(form_of(query_.developer)) {}

 private:
  Call first_call() const override { return {.page = developer_url(run_.session.base_url, query_, form_)}; }

  Result<Next> read_first(Result<Reply> reply) override {
    if (!reply) return tl::unexpected<Error>(std::move(reply.error()));
    entries_.begin_part(Source::page, run_.session.now());
    TRY_ASSIGN(auto token, read_developer_page(reply->html, query_, entries_, run_.session.page_reader));
    return go_on(std::move(token));
  }

  // A name may be all digits.
  bool recover_first(const Error& error) override {
    if (error.kind != ErrorKind::not_found || form_ == DeveloperForm::name) return false;
    form_ = DeveloperForm::name;
    return true;
  }

  DeveloperForm form_;
};

}  // namespace

DeveloperForm form_of(std::string_view developer) {
  const bool digits = std::ranges::all_of(developer, [](char c) { return c >= '0' && c <= '9'; });
  return digits ? DeveloperForm::number : DeveloperForm::name;
}

std::string developer_url(std::string_view origin, const DeveloperQuery& query, DeveloperForm form) {
  return fmt::format("{}{}?id={}&hl={}&gl={}", origin, path_of(form), net::url_encode(query.developer),
                     net::url_encode(query.lang), net::url_encode(query.country));
}

EntryReader developer_reader(const DeveloperQuery& query) {
  Entry context;
  context.country = query.country;
  context.lang = query.lang;
  context.developer_query = query.developer;
  return EntryReader(std::move(context), query.limit);
}

Result<std::string> read_developer_page(std::string_view html, const DeveloperQuery& query,
                                        EntryReader& entries, page::JsonReader& reader) {
  TRY_ASSIGN(const auto root, data_of(html, rpcs, usual_keys, "a developer", reader));
  const auto sections = root.at(apps_path);
  if (root.at(0).is_array() && (!sections.present() || sections.is_array()))
    return read_sections(sections, query, entries);
  return fail(ErrorKind::not_understood,
              fmt::format("developer not understood: no sections at {} of the page's data", apps_path.str()));
}

Result<std::string> parse_developer(std::string_view text) {
  if (const auto url = net::parse_url(text); url && url->host == "play.google.com") {
    const bool known =
        url->path == path_of(DeveloperForm::number) || url->path == path_of(DeveloperForm::name);
    if (auto id = net::query_value(url->query, "id"); known && id && !id->empty()) return *id;
    return fail(ErrorKind::invalid_item, "not the URL of a developer's page");
  }
  return parse_text_item(text, "empty developer: expected a numeric ID or a name");
}

std::unique_ptr<Ask> list_ask(ListRun& run, DeveloperQuery query,
                              const Handler<DeveloperQuery, EntryList>& handler) {
  auto entries = developer_reader(query);
  return std::make_unique<DeveloperAsk>(run, std::move(query), handler, std::move(entries));
}

}  // namespace playfast::store
