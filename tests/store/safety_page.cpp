#include "store/safety_page.hpp"

#include "store/app_request.hpp"
#include "store/demo_words.hpp"
#include "store/page_blocks.hpp"
#include "store/page_html.hpp"
#include "store/page_text.hpp"
#include "store/payload_fields.hpp"

namespace storedouble {
namespace {

bool has_kind(const playfast::App& app, std::string_view word) {
  return app.app_id.find(word) != std::string::npos;
}

Json icon() { return image("https://play-lh.example/safety"); }

/// A type of data, with `[data, optional, purposes]` of each.
Json data_type(const std::string& name, Json details) {
  return list(list(icon(), name, text_message("All of it")), nullptr, nullptr, nullptr, std::move(details));
}

Json half(Json types, const std::string& heading) {
  return list(std::move(types), heading, nullptr, nullptr, nullptr, icon(),
              text_message("<a href=\"https://demo.example\">More</a> about it"));
}

Json shared_types(const std::string& mark) {
  return list(data_type(mark + "Place", list(list(mark + "Rough place", 1, mark + "Analytics"))));
}

Json collected_types(const std::string& mark) {
  return list(data_type(mark + "Person", list(list(mark + "Name", 1, mark + "Account"),
                                              list(mark + "Mail address", 0, mark + "Account, Messages"))),
              data_type(mark + "App &amp; device", list(list(mark + "Crash logs", 0, mark + "Analytics"))));
}

Json practice(const std::string& name, const std::string& details) {
  return list(icon(), name, text_message(details));
}

Json practices(const std::string& mark) {
  return list(
      practice(mark + "Sent encrypted", mark + "Nobody reads it on its way"),
      practice(mark + "Can be deleted",
               mark + "Ask the developer. <a href=\"https://demo.example\" target=\"_blank\">How</a>"));
}

/// The message of the fields that the page asks for, in a trailing object.
Json page_message(const playfast::App& app) {
  const std::vector<int> numbers{1, 69, 70, 96, 100, kSafetyNumber};
  const Json fields = app_fields(app, numbers);
  Json tail = Json::object();
  for (const int number : numbers) {
    const Json& value = fields[static_cast<std::size_t>(number - 1)];
    if (number > 1 && !value.is_null()) tail[std::to_string(number)] = value;
  }
  return list(fields[0], std::move(tail));
}

std::vector<DataBlock> blocks(const playfast::App& app) {
  const Json around = {{"12", app_key(app.app_id)}, {"40", list(list(1, 69, 70, 96, 100, kSafetyNumber))}};
  const std::string terms =
      "https://play.google.com/intl/" + app.lang + "_" + app.country + "/about/play-terms.html";
  return {{"ds:0", "T6C6Se", "[[[11,null,\"Games\"],[1,null,\"Apps\"]]]", "[]", ""},
          {"ds:2", "X5bnOb", "[0]", "[]", "1.59168981E8"},
          {"ds:4", "jRco8", google_text(list(list(list(link(terms), "Terms")))), "[]", ""},
          {"ds:5", "shGlA", "[[[[]]]]", "[null,0]", ""},
          {"ds:3", "Ws7gDc",
           google_text(list(list(list(list())), list(nullptr, nullptr, page_message(app), around))),
           app_request(app.app_id), ""}};
}

}  // namespace

Json safety_section(const playfast::App& app) {
  if (has_kind(app, ".nosafety")) return nullptr;
  const std::string mark = language_mark(app.lang);
  const bool nothing = has_kind(app, ".declaresnothing");
  Json section = nulls(10);
  section[0] = list(232, 234, 237, 255);
  section[3] = list(nullptr, list(1, 0));
  section[4] = list(half(nothing ? Json() : shared_types(mark), mark + "Shared"),
                    half(nothing ? Json() : collected_types(mark), mark + "Collected"));
  section[9] = list(icon(), mark + "Security", practices(mark));
  return section;
}

Page build_safety_page(const playfast::App& app, const PageLayout& layout) {
  const std::vector<DataBlock> data = blocks(app);
  return {page_head(layout.padding, app.lang),
          "<title id=\"main-title\">Data safety</title>" +
              script_element(routing_script(data, layout.routing_table)) +
              "</head><body id=\"yDmH0d\"><c-wiz><main><h1>" + html_escaped(app.title) +
              "</h1></main></c-wiz>" + block_scripts(data, kNonce, true) + "</body></html>"};
}

std::string missing_safety_page() {
  return "<!doctype html><html lang=\"en\"><head><title>Not here</title></head><body><div id=\"content\">"
         "<div id=\"error-section\" class=\"demo\">There is no such page.</div></div></body></html>";
}

}  // namespace storedouble
