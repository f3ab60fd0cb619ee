#include "catalog/shard_list.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <optional>

#include "catalog/robots.hpp"
#include "catalog/sitemap.hpp"
#include "util/crc32.hpp"
#include "util/try.hpp"

namespace playfast::catalog {
namespace {

// Ten times as many as the store has.
constexpr std::uint32_t max_shards = 1'000'000;

std::optional<std::uint32_t> parse_number(std::string_view digits) {
  std::uint32_t number = 0;
  const auto* const end = digits.data() + digits.size();
  const auto [parsed, error] = std::from_chars(digits.data(), end, number);
  if (digits.empty() || error != std::errc() || parsed != end) return std::nullopt;
  return number;
}

/// The parts of a shard's URL.
struct ShardUrl {
  std::string_view prefix;
  std::string_view generation;
  std::string_view number;
  std::string_view suffix;
  std::uint32_t shard = 0;
  std::uint32_t total = 0;
};

// From the end: the date may have any form.
std::optional<ShardUrl> parse_shard_url(std::string_view url) {
  constexpr std::string_view extension = ".xml.gz";
  constexpr std::string_view of = "-of-";
  constexpr std::string_view name = "play_sitemaps_";
  const auto folder = url.rfind('/');
  const auto of_at = url.rfind(of);
  if (folder == std::string_view::npos || of_at == std::string_view::npos || of_at < folder ||
      !url.substr(folder + 1).starts_with(name) || !url.ends_with(extension) ||
      url.size() < of_at + of.size() + extension.size())
    return std::nullopt;
  const auto total =
      parse_number(url.substr(of_at + of.size(), url.size() - extension.size() - of_at - of.size()));
  const auto head = url.substr(0, of_at);
  const auto dash = head.rfind('-');
  if (dash == std::string_view::npos || dash < folder) return std::nullopt;
  const auto digits = head.substr(dash + 1);
  const auto number = parse_number(digits);
  const auto run = head.substr(0, dash).substr(head.substr(0, dash).rfind('_') + 1);
  const bool is_run = !run.empty() && run.find_first_not_of("0123456789") == std::string_view::npos;
  if (!total || !number || *number >= *total || *total > max_shards || !is_run) return std::nullopt;
  return ShardUrl{head.substr(0, dash + 1), run, digits, url.substr(of_at), *number, *total};
}

}  // namespace

Result<void> ShardList::add_index(std::string_view xml, std::string_view base_url) {
  Result<void> added;
  TRY(scan_locs(xml, "sitemapindex", [&](std::string_view loc) {
    if (added) added = add(loc, base_url);
  }));
  return added;
}

Result<void> ShardList::add(std::string_view url, std::string_view base_url) {
  const auto shard = parse_shard_url(url);
  if (!shard) {
    ++unknown_;
    return {};
  }
  if (numbers_.empty()) {
    if (!is_of_server(url, base_url))
      return fail(ErrorKind::not_understood, "the sitemaps list files of another server");
    generation_ = shard->generation;
    prefix_ = shard->prefix;
    suffix_ = shard->suffix;
    total_ = shard->total;
    digits_ = static_cast<std::uint32_t>(shard->number.size());
  } else if (shard->generation != generation_) {
    // The indexes come in any order.
    const auto generations = std::minmax({std::string_view(generation_), shard->generation});
    return fail(ErrorKind::not_understood,
                fmt::format("the sitemaps list two generations, {} and {}: the store is publishing a new "
                            "one; run the same command again later",
                            generations.first, generations.second));
  } else if (shard->prefix != prefix_ || shard->suffix != suffix_ || shard->number.size() != digits_) {
    return fail(ErrorKind::not_understood, "the sitemaps list shards of one generation by different names");
  }
  numbers_.push_back(shard->shard);
  return {};
}

Result<void> ShardList::finish() {
  std::ranges::sort(numbers_);
  const auto repeated = std::ranges::unique(numbers_);
  numbers_.erase(repeated.begin(), repeated.end());
  if (!numbers_.empty()) return {};
  return fail(ErrorKind::not_understood,
              fmt::format("the sitemaps list no shards ({} other files)", unknown_));
}

void ShardList::keep(const std::vector<std::size_t>& places) {
  std::vector<std::uint32_t> kept;
  kept.reserve(places.size());
  for (const auto place : places) kept.push_back(numbers_[place]);
  numbers_ = std::move(kept);
}

File ShardList::file(std::size_t place) const {
  const auto number = numbers_[place];
  return {fmt::format("shard {}", number), fmt::format("{}{:0{}}{}", prefix_, number, digits_, suffix_),
          number};
}

std::string ShardList::identity() const {
  if (numbers_.size() == total_) return generation_;
  std::uint32_t crc = 0;
  for (const auto number : numbers_) crc = util::crc32(crc, fmt::format("{}\n", number));
  return fmt::format("{}-{:08x}", generation_, crc);
}

}  // namespace playfast::catalog
