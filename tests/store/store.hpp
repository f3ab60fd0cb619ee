// The store itself: which page answers which request.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/gzip.hpp"
#include "store/http.hpp"
#include "store/page_builder.hpp"
#include "store/rpc_endpoint.hpp"
#include "store/sitemaps.hpp"

namespace storedouble {

struct StoreOptions {
  PageLayout layout = {};                                               ///< of the pages that are built
  std::map<std::string, std::filesystem::path> recordings = {};         ///< files served for these app ids
  std::map<std::string, std::filesystem::path> review_recordings = {};  ///< the same for their reviews
  std::map<std::string, std::filesystem::path> search_recordings = {};  ///< pages, by term
  std::map<std::string, std::filesystem::path> chart_recordings = {};  ///< answers, by "topselling_free GAME"
  std::map<std::string, std::filesystem::path> permission_recordings = {};  ///< answers, by app id
  std::map<std::string, std::filesystem::path> call_recordings = {};        ///< answers, by "IJ4APc panda"
  std::map<std::string, std::filesystem::path> page_recordings = {};        ///< by "/store/apps/dev 123"
  std::vector<std::filesystem::path> bulk_pages = {};  ///< whose fields calls for "com.bulk.…" get, in turn
  RpcOptions rpc = {};
  SitemapOptions sitemaps = {};
  std::chrono::milliseconds latency{0};  ///< delay of every answer
};

/// Answers POST /_/PlayStoreUi/data/batchexecute?hl=&gl= (see RpcEndpoint) and GET
/// /store/apps/details?id=&hl=&gl=, /store/apps/datasafety?id=&hl=&gl=,
/// /store/search?q=&c=apps&price=&hl=&gl=, /store/apps/dev?id=, /store/apps/developer?id= and
/// /store/apps/collection/cluster?gsr=, /robots.txt and the sitemaps (see Sitemaps), as gzip where the client
/// takes it: with the page set or recorded for the id or the term, else with one that is built. An app that
/// the store does not have (`is_sold`), an empty id or term, a search of anything but apps and every other
/// path are 404; the data safety page of such an app has status 200. Safe to use from many threads.
class Store {
 public:
  /// Throws std::system_error if a recording cannot be read.
  explicit Store(StoreOptions options = {});

  Response operator()(const Request& request);
  const Sitemaps& sitemaps() const { return sitemaps_; }
  /// A handler that refers to this store.
  Handler handler();

  /// Serves this for the id from now on, whatever language and country; calls get the fields in it.
  void set_page(const std::string& app_id, std::string html);
  /// Answers calls alone with the fields of this page.
  void set_call_page(const std::string& app_id, std::string html);
  /// Does not have the app from now on, until one of these is called for it.
  void remove_app(const std::string& app_id);
  /// Has these apps in a chart ("topselling_free APPLICATION") from now on, in every country.
  void set_chart(const std::string& chart, std::vector<std::string> app_ids);
  /// Serves this for a search's term, whatever its price filter.
  void set_search_page(const std::string& term, std::string html);
  /// Answers the first page of the app's reviews with this text, in every language, and later ones with an
  /// empty list.
  void set_reviews(const std::string& app_id, std::string answer);

 private:
  /// A fixed page as it is sent, plain and compressed.
  struct FixedPage {
    std::shared_ptr<const std::string> plain;
    std::shared_ptr<const std::string> gzipped;
  };

  /// A built page, compressed; the head is shared with other pages.
  struct BuiltPage {
    std::shared_ptr<const GzipPiece> head;
    GzipPiece tail;
  };

  Response page_of(const Request& request);
  Response details(const Request& request);
  Response safety(const Request& request);
  Response search(const Request& request);
  /// The fixed page of this key, else one that is built.
  Response page(const Request& request, const std::string& key);
  /// Keeps the page and returns it.
  std::shared_ptr<const std::string> set_fixed(const std::string& key, std::string html);
  /// Null if there is none.
  std::shared_ptr<const std::string> fixed_page(const std::string& key, bool gzipped);
  /// A page that is not kept.
  Response built_page(const Page& page, bool gzipped);
  Page build(const Request& request, const PageLayout& layout) const;
  /// The layout of pages that are built now.
  PageLayout layout() const;
  std::string compressed_page(const Request& request);
  std::shared_ptr<const GzipPiece> compressed_head(const std::shared_ptr<const std::string>& head);

  const StoreOptions options_;
  RpcEndpoint rpc_;
  Sitemaps sitemaps_;
  std::mutex mutex_;
  std::map<std::string, FixedPage> fixed_;  ///< by path and what it is asked for: "/store/search panda"
  /// Kept with the head itself, so that its address stays its own.
  std::unordered_map<std::shared_ptr<const std::string>, std::shared_ptr<const GzipPiece>> heads_;
  /// By layout and target: so that a page asked for often costs no more than a copy.
  std::unordered_map<std::string, std::shared_ptr<const BuiltPage>> built_;
};

}  // namespace storedouble
