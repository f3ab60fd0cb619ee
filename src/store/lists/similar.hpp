// The apps that the store calls similar to an app: requests and readers.
#pragma once

#include <string>
#include <string_view>

#include "page/json/document.hpp"
#include "page/json/node.hpp"
#include "playfast/entry.hpp"
#include "store/calls/call.hpp"
#include "store/lists/entry_list.hpp"

namespace playfast::store {

/// The call for the sections of an app's details page: "More by …" and "Similar apps", six apps of each.
Call similar_call(const SimilarQuery& query);

/// What reads the similar apps.
EntryReader similar_reader(const SimilarQuery& query);

/// What the first part of the list says of the rest.
struct SimilarPart {
  std::string token{};  ///< for more; empty: there is none
  std::string url{};    ///< path of the page that has them, with a query; empty: there is none
};

/// Reads the similar apps among these sections; other sections, of the same developer's apps, are passed
/// over. None are no error. Errors: not_found where there is no payload, wrong_item, not_understood.
Result<SimilarPart> read_similar(const page::Node& payload, const SimilarQuery& query, EntryReader& entries);

/// The same from the app's details page. Errors also: truncated; throttled, blocked, consent.
Result<SimilarPart> read_similar_of_page(std::string_view html, const SimilarQuery& query,
                                         EntryReader& entries, page::JsonReader& reader);

/// Reads the page of a cluster and returns the token for more; empty: there are none. Errors: as above.
Result<std::string> read_cluster_page(std::string_view html, EntryReader& entries, page::JsonReader& reader);

}  // namespace playfast::store
