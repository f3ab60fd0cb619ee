#include "store/list_page.hpp"

#include "store/page_html.hpp"
#include "store/page_text.hpp"

namespace storedouble {

Page list_page(const ListPage& page, const PageLayout& layout) {
  const std::string title = html_escaped(page.title);
  const std::vector<DataBlock> blocks{
      {"ds:0", "T6C6Se", "[[[11,null,\"Games\"],[1,null,\"Apps\"]]]", "[]", ""},
      {"ds:1", "Qu3lde", "[[[]],null,[]]", "[null,1]", ""},
      {"ds:3", page.rpc, page.data, "[[null]]", "1.8"}};
  return {page_head(layout.padding, page.lang),
          "<title id=\"main-title\">" + title + "</title>" +
              script_element(routing_script(blocks, layout.routing_table)) +
              "</head><body id=\"yDmH0d\"><main><h1>" + title + "</h1></main>" +
              block_scripts(blocks, kNonce, true) + "</body></html>"};
}

}  // namespace storedouble
