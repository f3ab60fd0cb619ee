// The data blocks of a page: scripts of the form
//   AF_initDataCallback({key: 'ds:5', hash: '11', data:<JSON>, sideChannel: {}});
// and the table that says which RPC each of them answers:
//   var AF_dataServiceRequests = {'ds:5' : {id:'Ws7gDc',request:[…]},…}; var AF_initDataChunkQueue
#pragma once

#include <string_view>
#include <vector>

namespace playfast::page {

/// A data block. Views into the page.
struct Dataset {
  std::string_view key;   ///< "ds:5"
  std::string_view rpc;   ///< "Ws7gDc"; empty where the page does not say
  std::string_view json;  ///< the text after `data:`
};

/// All data blocks of a page, in page order, found by one linear scan. At most 64 are looked at
/// (real pages have 15 to 30); what is not of this form is passed over.
std::vector<Dataset> find_datasets(std::string_view html);

/// The requests of this RPC that the page's table has: JSON arrays, as texts.
std::vector<std::string_view> find_requests(std::string_view html, std::string_view rpc);

}  // namespace playfast::page
