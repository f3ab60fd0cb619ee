#include "page/datasets.hpp"

#include <fmt/format.h>
#include <utility>

#include "page/frames.hpp"

namespace playfast::page {
namespace {

constexpr std::size_t max_datasets = 64;

// What stands between `open` and the next `close`, if both are there, `open` at or after `from`.
std::string_view between(std::string_view text, std::string_view open, char close, std::size_t from = 0) {
  const auto start = text.find(open, from);
  if (start == std::string_view::npos) return {};
  const auto end = text.find(close, start + open.size());
  if (end == std::string_view::npos) return {};
  return text.substr(start + open.size(), end - start - open.size());
}

using Routes = std::vector<std::pair<std::string_view, std::string_view>>;  // key, RPC id

// The table that says which RPC each block answers; empty where the page has none.
std::string_view find_table(std::string_view html) {
  const auto start = html.find("AF_dataServiceRequests = {");
  if (start == std::string_view::npos) return {};
  const auto end = html.find("AF_initDataChunkQueue", start);
  return end == std::string_view::npos ? std::string_view() : html.substr(start, end - start);
}

Routes read_routes(std::string_view html) {
  Routes routes;
  const auto table = find_table(html);
  constexpr std::string_view id = " : {id:'";
  for (auto at = table.find(id); at != std::string_view::npos && routes.size() < max_datasets;
       at = table.find(id, at + id.size())) {
    // The key stands quoted before " : {id:'"; the id up to the next quote.
    if (at == 0 || table[at - 1] != '\'') continue;
    const auto key_start = table.rfind('\'', at - 2) + 1;
    routes.emplace_back(table.substr(key_start, at - 1 - key_start), between(table, id, '\'', at));
  }
  return routes;
}

// One block, from the text between "AF_initDataCallback(" and its script's end.
Dataset read_block(std::string_view script) {
  constexpr std::string_view data = "data:";
  Dataset block;
  const auto data_at = script.find(data);
  if (data_at == std::string_view::npos) return block;
  const auto end = script.rfind(", sideChannel:");
  if (end == std::string_view::npos || end < data_at + data.size()) return block;
  block.key = between(script.substr(0, data_at), "key: '", '\'');
  block.json = script.substr(data_at + data.size(), end - data_at - data.size());
  return block;
}

}  // namespace

std::vector<Dataset> find_datasets(std::string_view html) {
  constexpr std::string_view call = "AF_initDataCallback({";
  const auto routes = read_routes(html);
  std::vector<Dataset> blocks;
  std::size_t end = 0;
  while (blocks.size() < max_datasets) {
    const auto at = html.find(call, end);
    if (at == std::string_view::npos) break;
    end = html.find("</script>", at);
    if (end == std::string_view::npos) break;
    auto block = read_block(html.substr(at + call.size(), end - at - call.size()));
    if (block.key.empty()) continue;
    for (const auto& [key, rpc] : routes) {
      if (key == block.key) block.rpc = rpc;
    }
    blocks.push_back(block);
  }
  return blocks;
}

std::vector<std::string_view> find_requests(std::string_view html, std::string_view rpc) {
  constexpr std::string_view request = "request:";
  const auto table = find_table(html);
  const auto id = fmt::format("{{id:'{}',", rpc);
  std::vector<std::string_view> found;
  for (auto at = table.find(id); at != std::string_view::npos && found.size() < max_datasets;
       at = table.find(id, at + id.size())) {
    const auto start = table.find(request, at);
    if (start == std::string_view::npos) break;
    // The entry may have no request of its own; the next entry's is another RPC's.
    if (table.find("{id:'", at + id.size()) < start) continue;
    const auto array = first_array(table.substr(start + request.size()));
    if (array.starts_with('[')) found.push_back(array);
  }
  return found;
}

}  // namespace playfast::page
