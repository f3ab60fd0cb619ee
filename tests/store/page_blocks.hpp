// The data blocks of a details page and the table that says which RPC owns which.
#pragma once

#include <string>
#include <vector>

#include "store/page_builder.hpp"
#include "store/page_filler.hpp"

namespace storedouble {

/// One `AF_initDataCallback` script and its row of the routing table.
struct DataBlock {
  std::string key;      ///< "ds:5"
  std::string rpc;      ///< "Ws7gDc"
  std::string data;     ///< JSON
  std::string request;  ///< JSON
  std::string ext;      ///< "1.92838566E8": a number as the table writes it, for the RPCs that have one
  bool decoy = false;   ///< to be met before any other block of its RPC
};

/// Whether the page is of the layout of 2022, which had its app in ds:4.
inline bool is_of_2022(const PageLayout& layout) { return layout.app_block == "ds:4"; }

/// The blocks in page order, with `payload_json` in the one that holds the app.
std::vector<DataBlock> data_blocks(const std::string& payload_json, const playfast::App& app,
                                   const PageLayout& layout, Bulk bulk);

/// The script of the keys and, where the layout has one, of the routing table.
std::string routing_script(const std::vector<DataBlock>& blocks, bool with_table);

/// The scripts of the blocks.
std::string block_scripts(const std::vector<DataBlock>& blocks, const std::string& nonce, bool with_class);

}  // namespace storedouble
