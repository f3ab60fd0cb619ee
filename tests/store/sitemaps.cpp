#include "store/sitemaps.hpp"

#include <charconv>

#include "store/refusals.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

constexpr std::uint64_t kFourDays = 345'600;
constexpr std::uint32_t kIndexes = 2;
constexpr std::string_view kFolder = "/sitemaps/";
constexpr std::string_view kStore = "https://play.google.com";
constexpr std::string_view kShardHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset "
    "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
    "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";

/// What a reader must not take for apps, or only once.
constexpr std::string_view kHostile =
    "<!-- <url><loc>https://play.google.com/store/apps/details?id=com.in.comment</loc></url> -->"
    "<![CDATA[<url><loc>https://play.google.com/store/apps/details?id=com.in.cdata</loc></url>]]>"
    "<?php <url><loc>https://play.google.com/store/apps/details?id=com.in.instruction</loc></url> ?>"
    "<url><loc>https://play.google.com/store/apps/details?id=&evil;</loc></url>"
    "<url><loc>https://play.google.com/store/apps/details?id=com.bad id</loc></url>"
    "<url><loc>https://play.google.com/store/apps/detailsX?id=com.other.path</loc></url>"
    "<url><loc>https://play.google.com/store/books/details?id=com.a.book</loc></url>"
    "<url><image:loc>https://play.google.com/store/apps/details?id=com.an.image</image:loc></url>"
    "<url><loc>\n https://play.google.com/store/apps/details?hl=en&amp;id=com.example.twice \n</loc></url>"
    "<url><loc><![CDATA[https://play.google.com/store/apps/details?id=com.example%2Etwice]]></loc></url>";

Response file(std::string text, const char* type) {
  Response response;
  response.set_header("content-type", type);
  response.set_body(std::move(text));
  return response;
}

std::string padded(std::uint32_t number) {
  const std::string digits = std::to_string(number);
  return std::string(5 - std::min<std::size_t>(5, digits.size()), '0') + digits;
}

}  // namespace

Sitemaps::Sitemaps(SitemapOptions options)
    : options_(options),
      first_(generation_of(0, options.generation)),
      next_(generation_of(options.gone_apps, options.generation + kFourDays)) {
  links_ =
      gzip_piece(links_of("https://play.google.com/store/apps/details?id=com.example.panda") + "</url>\n",
                 kSmall, false);
  for (std::uint64_t variant = 0; variant < 4; ++variant) {
    Seeded random(options_.seed + variant);
    std::string text;
    for (std::uint32_t page = 0; page < options_.other_pages; ++page) {
      const std::string url =
          "https://play.google.com/store/books/details/" + random.token(24) + "?id=" + random.token(12);
      text.append("<url><loc>").append(url).append("</loc>").append(links_of(url)).append("</url>\n");
    }
    others_.push_back(gzip_piece(text, kSmall, false));
  }
  end_ = gzip_piece("</urlset>\n", kFast, true);
}

Sitemaps::Generation Sitemaps::generation_of(std::uint32_t first, std::uint64_t id) const {
  Generation generation{id, std::vector<std::vector<std::uint32_t>>(options_.shards)};
  for (std::uint32_t app = first; app < first + options_.apps; ++app)
    generation.shards[Seeded(options_.seed * 1'000'003 + app).below(options_.shards)].push_back(app);
  return generation;
}

std::string Sitemaps::app_id(std::uint32_t app) const {
  return "com.example.s" + std::to_string(options_.seed) + ".app" + std::to_string(app);
}

std::vector<std::string> Sitemaps::apps() const {
  std::vector<std::string> all;
  for (const auto& shard : current().shards) {
    for (const std::uint32_t app : shard) all.push_back(app_id(app));
  }
  return all;
}

bool Sitemaps::is_rolled() const { return options_.roll_after != 0 && requested_ >= options_.roll_after; }

std::string Sitemaps::links_of(const std::string& url) const {
  std::string links;
  for (std::uint32_t link = 0; link < options_.links; ++link) {
    const std::string lang{static_cast<char>('a' + link / 26 % 26), static_cast<char>('a' + link % 26)};
    links.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(lang).append("\" href=\"");
    links.append(url).append("&amp;hl=").append(lang).append("\"/>");
  }
  return links;
}

std::string Sitemaps::shard_name(const Generation& generation, std::uint32_t shard) const {
  return "play_sitemaps_2026-07-02_" + std::to_string(generation.id) + "-" + padded(shard) + "-of-" +
         std::to_string(options_.shards) + ".xml.gz";
}

std::optional<Response> Sitemaps::answer(const Request& request) {
  if (request.path == "/robots.txt") {
    const std::string folder = "http://" + request.header("host") + std::string(kFolder);
    return file("User-agent: *\nDisallow: /store/search\n\nSitemap: " + folder +
                    "sitemaps-index-0.xml\nsitemap: " + folder +
                    "sitemaps-index-1.xml # the second\nSitemap: https://elsewhere.example/index.xml\n",
                "text/plain");
  }
  if (!request.path.starts_with(kFolder)) return std::nullopt;
  const std::string name = request.path.substr(kFolder.size());
  if (name == "sitemaps-index-0.xml") return index(request, 0);
  if (name == "sitemaps-index-1.xml") return index(request, 1);
  return shard(name);
}

Response Sitemaps::index(const Request& request, std::uint32_t part) const {
  const Generation& generation = options_.mixed && part == 1 ? next_ : current();
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex "
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (std::uint32_t shard = part; shard < options_.shards; shard += kIndexes)
    text.append("<sitemap><loc>http://")
        .append(request.header("host"))
        .append(kFolder)
        .append(shard_name(generation, shard))
        .append("</loc></sitemap>\n");
  return file(text + "</sitemapindex>\n", "text/xml");
}

Response Sitemaps::shard(const std::string& name) {
  const Generation& generation = current();
  ++requested_;
  const std::size_t of = name.rfind("-of-");
  std::uint32_t number = 0;
  if (of == std::string::npos || of < 5) return error_page(404);
  std::from_chars(name.data() + of - 5, name.data() + of, number);
  if (number >= options_.shards || name != shard_name(generation, number)) return error_page(404);
  return file(shard_body(generation.shards[number], number), "application/x-gzip");
}

std::string Sitemaps::shard_body(const std::vector<std::uint32_t>& apps, std::uint32_t shard) const {
  std::vector<GzipPiece> own;
  own.reserve(apps.size() + 2);
  own.push_back(stored_piece(kShardHead));
  std::vector<std::reference_wrapper<const GzipPiece>> pieces{own.back(), others_[shard % others_.size()]};
  for (const std::uint32_t app : apps) {
    const std::string url = std::string(kStore) + "/store/apps/details?id=" + app_id(app);
    own.push_back(stored_piece("<url><loc>" + url + "</loc>"));
    pieces.insert(pieces.end(), {own.back(), links_});
  }
  if (options_.hostile == shard) {
    own.push_back(stored_piece(kHostile));
    pieces.emplace_back(own.back());
  }
  pieces.emplace_back(end_);
  return gzip_join(pieces);
}

}  // namespace storedouble
