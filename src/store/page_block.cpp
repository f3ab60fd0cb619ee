#include "store/page_block.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "page/html/page.hpp"
#include "store/calls/answer.hpp"
#include "util/try.hpp"

namespace playfast::store {

std::vector<page::Dataset> blocks_of(std::string_view html, std::string_view rpc,
                                     std::span<const std::string_view> usual_keys) {
  return blocks_of(page::find_datasets(html), rpc, usual_keys);
}

std::vector<page::Dataset> blocks_of(std::span<const page::Dataset> blocks, std::string_view rpc,
                                     std::span<const std::string_view> usual_keys) {
  constexpr std::size_t most = 8;  // real pages have two
  std::vector<page::Dataset> by_rpc;
  std::vector<page::Dataset> by_key;
  for (const auto& block : blocks) {
    if (block.rpc == rpc) by_rpc.push_back(block);
    if (block.rpc.empty() && std::ranges::count(usual_keys, block.key) > 0) by_key.push_back(block);
  }
  auto& chosen = by_rpc.empty() ? by_key : by_rpc;
  if (chosen.size() > most) chosen.resize(most);
  return std::move(chosen);
}

Result<void> check_whole(std::string_view html) {
  if (page::is_complete(html)) return {};
  return fail(ErrorKind::truncated, "the page is cut: it does not end in </html>");
}

tl::unexpected<Error> no_block(std::string_view what, std::string_view rpc) {
  return fail(ErrorKind::not_understood,
              fmt::format("page not understood: it has no data block of {} ({})", what, rpc));
}

Result<page::Node> data_of(std::string_view html, std::span<const std::string_view> rpcs,
                           std::span<const std::string_view> usual_keys, std::string_view what,
                           page::JsonReader& reader) {
  const auto all = page::find_datasets(html);
  for (const auto rpc : rpcs) {
    const auto blocks = blocks_of(all, rpc, usual_keys);
    if (blocks.empty()) continue;
    TRY(check_whole(html));
    return reader.parse(blocks.front().json);
  }
  TRY(check_unblocked(html, reader));
  return no_block(what, fmt::format("{}", fmt::join(rpcs, " or ")));
}

Result<void> check_unblocked(std::string_view html, page::JsonReader& reader) {
  // A page that is cut may be anything; what is no page at all cannot be cut.
  const bool rpc_answer = html.starts_with(")]}'");
  if (!rpc_answer) {
    if (auto whole = check_whole(html); !whole) return whole;
  }
  return detect_block_page(html, reader);
}

}  // namespace playfast::store
