// The store's sitemaps: robots.txt, indexes, and shards that list every app.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "store/gzip.hpp"
#include "store/http.hpp"

namespace storedouble {

struct SitemapOptions {
  std::uint32_t apps = 1'000;
  std::uint32_t shards = 24;
  std::uint64_t seed = 1;
  std::uint32_t links = 3;        ///< to other languages, of each URL; real ones have about 140
  std::uint32_t other_pages = 8;  ///< of books, films and developers in each shard; real ones have about 366
  std::uint64_t generation = 1'783'000'000;
  std::uint32_t gone_apps = 0;  ///< so many of `apps` are in the next generation no more; as many are new
  std::uint64_t roll_after =
      0;               ///< after so many requests for shards the next generation replaces it; 0: never
  bool mixed = false;  ///< the second index is of the next generation
  std::optional<std::uint32_t> hostile = {};  ///< this shard has comments, CDATA, entities and bad IDs
};

/// Answers GET /robots.txt and /sitemaps/…; safe to use from many threads. A shard is put together from
/// pieces that are compressed once.
class Sitemaps {
 public:
  explicit Sitemaps(SitemapOptions options);

  /// Nothing for other paths.
  std::optional<Response> answer(const Request& request);
  /// Of the generation that is served, in no order.
  std::vector<std::string> apps() const;

 private:
  struct Generation {
    std::uint64_t id = 0;
    std::vector<std::vector<std::uint32_t>> shards;  ///< apps of each
  };

  Generation generation_of(std::uint32_t first, std::uint64_t id) const;
  std::string app_id(std::uint32_t app) const;
  bool is_rolled() const;
  const Generation& current() const { return is_rolled() ? next_ : first_; }
  std::string shard_name(const Generation& generation, std::uint32_t shard) const;
  Response index(const Request& request, std::uint32_t part) const;
  Response shard(const std::string& name);
  std::string shard_body(const std::vector<std::uint32_t>& apps, std::uint32_t shard) const;
  std::string links_of(const std::string& url) const;

  SitemapOptions options_;
  Generation first_;
  Generation next_;
  GzipPiece links_;                ///< of one URL
  std::vector<GzipPiece> others_;  ///< URLs of other pages; shards take turns
  GzipPiece end_;
  std::atomic<std::uint64_t> requested_ = 0;  ///< shards
};

}  // namespace storedouble
