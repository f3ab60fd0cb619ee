// The shards of the store's catalog: how they are listed and read.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "catalog/shard.hpp"
#include "catalog/shard_list.hpp"
#include "cli/commands/catalog/file_asks.hpp"
#include "cli/commands/catalog/rules.hpp"
#include "cli/commands/run/endpoint.hpp"

namespace playfast::cli {

/// The queries of a run: none before the shards are listed.
class Shards final : public Queries<catalog::File> {
 public:
  explicit Shards(const Options& options) : options_(options) {}

  Pull next(catalog::File& file) override;

  /// Fetches robots.txt and the indexes, and chooses shards as the options say. An error is reported as one
  /// of the run. `commits` may be null. Whether the run goes on is `is_listed`.
  RunEnd fetch_list(Client& client, Report& report, Commits* commits, const RunOptions& run);
  bool is_listed() const { return listed_; }

  const std::string& generation() const { return list_.generation(); }
  std::uint64_t shards() const { return all_; }  ///< that are listed, whether chosen or not

  /// Fetches the shards that are chosen. A shard that is gone ends the run: its generation is.
  /// `take`: false where no more are wanted.
  template <typename Record, typename Take>
  RunEnd fetch(Client& client, Queries<catalog::File>& queries, Recorder<Record>& recorder,
               const RunOptions& run, Take take) {
    catalog::FileReader reader(store_rules());
    const auto end = [&](const catalog::File& file, Result<Answer<catalog::ShardApps>> answer) {
      if (!answer && answer.error().kind == ErrorKind::not_found) {
        recorder.report().run_failed(gone(file, answer.error()));
        return false;
      }
      if (!answer) return recorder.failed(file, answer.error());
      if (!take(file, answer->value)) return false;
      recorder.answered(file, {});
      count_skipped(answer->value.skipped, recorder.report());
      return recorder.end(file);
    };
    FileAsks<catalog::ShardApps> asks(
        queries, [&](std::string_view body) { return reader.read_shard(body); }, end);
    return client::Core::of(client).answer_all(asks, run);
  }

 private:
  Error gone(const catalog::File& file, const Error& error) const;
  void count_skipped(std::uint64_t apps, Report& report);
  Result<void> choose(Report& report, Commits* commits);

  const Options& options_;
  catalog::ShardList list_;
  std::uint64_t all_ = 0;
  bool listed_ = false;
  bool named_skipped_ = false;
  std::size_t next_ = 0;
};

}  // namespace playfast::cli
