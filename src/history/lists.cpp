#include "history/lists.hpp"

#include <algorithm>

#include "util/try.hpp"

namespace playfast::history {

Result<Lists> Lists::open(Database& database) {
  Lists lists;
  lists.database_ = &database;
  const auto prepare = [&](Statement& statement, std::string_view sql) -> Result<void> {
    TRY_ASSIGN(statement, database.connection().prepare(sql));
    return {};
  };
  TRY(prepare(
      lists.find_,
      "SELECT id FROM list WHERE kind = ? AND name = ? AND country = ? AND lang = ? AND variant = ?"));
  TRY(prepare(lists.add_, "INSERT INTO list (kind, name, country, lang, variant) VALUES (?, ?, ?, ?, ?)"));
  TRY(prepare(lists.before_, "SELECT max(at) FROM list_snapshot WHERE list = ? AND at < ?"));
  TRY(prepare(lists.after_, "SELECT min(at) FROM list_snapshot WHERE list = ? AND at > ?"));
  TRY(prepare(lists.at_, "SELECT at FROM list_snapshot WHERE list = ? AND at = ?"));
  TRY(prepare(lists.add_snapshot_, "INSERT INTO list_snapshot VALUES (?, ?, ?, ?)"));
  TRY(prepare(
      lists.ranks_at_,
      "SELECT r.subject, r.rank FROM list_rank r WHERE r.list = ?1 AND r.rank IS NOT NULL AND r.at = "
      "(SELECT max(x.at) FROM list_rank x WHERE x.list = ?1 AND x.subject = r.subject AND x.at <= ?2)"));
  TRY(prepare(lists.add_rank_, "INSERT OR REPLACE INTO list_rank VALUES (?, ?, ?, ?)"));
  TRY(prepare(lists.remove_ranks_, "DELETE FROM list_rank WHERE list = ? AND at = ?"));
  TRY(prepare(lists.members_, "SELECT subject, rank FROM list_member WHERE list = ?"));
  TRY(prepare(lists.add_member_, "INSERT OR REPLACE INTO list_member VALUES (?, ?, ?)"));
  TRY(prepare(lists.remove_member_, "DELETE FROM list_member WHERE list = ? AND subject = ?"));
  return lists;
}

namespace {

using Ranks = std::map<std::int64_t, std::int64_t>;

std::optional<std::int64_t> rank_in(const Ranks& ranks, std::int64_t subject) {
  const auto found = ranks.find(subject);
  return found == ranks.end() ? std::nullopt : std::optional(found->second);
}

// The ranks that a snapshot shows. What it cannot tell is as it was before.
Ranks ranks_of(const ListSnapshot& snapshot, const Ranks& before) {
  Ranks ranks;
  for (const auto& [subject, rank] : snapshot.items) ranks.emplace(subject, rank);
  const auto depth = static_cast<std::int64_t>(snapshot.items.size());
  for (const auto& [subject, rank] : before) {
    if (snapshot.may_lack || (!snapshot.complete && rank > depth)) ranks.emplace(subject, rank);
  }
  return ranks;
}

// Subjects that have another rank, or none, in one of both.
std::vector<std::int64_t> different(const Ranks& one, const Ranks& other) {
  std::vector<std::int64_t> subjects;
  for (const auto& [subject, rank] : one) {
    if (rank_in(other, subject) != rank) subjects.push_back(subject);
  }
  for (const auto& [subject, rank] : other) {
    if (!one.contains(subject)) subjects.push_back(subject);
  }
  return subjects;
}

Result<Ranks> read_ranks(Statement& statement) {
  Ranks ranks;
  for (;;) {
    TRY_ASSIGN(const bool any, statement.step());
    if (!any) break;
    ranks.emplace(statement.integer(0), statement.integer(1));
  }
  statement.reset();
  return ranks;
}

}  // namespace

Result<std::vector<Move>> Lists::add(const ListKey& key, const ListSnapshot& snapshot) {
  const auto at = snapshot.at;
  std::vector<Move> moves(snapshot.items.size());
  TRY_ASSIGN(const auto list, find_or_add(key));
  TRY_ASSIGN(const auto there, neighbor(at_, list, at));
  if (there) return moves;
  TRY_ASSIGN(const auto previous_at, neighbor(before_, list, at));
  TRY_ASSIGN(const auto next_at, neighbor(after_, list, at));
  TRY_ASSIGN(const auto before, next_at ? ranks_at(list, at) : members(list));
  const auto now = ranks_of(snapshot, before);
  if (next_at) {
    TRY_ASSIGN(const auto next, ranks_at(list, *next_at));
    TRY(set_ranks(list, *next_at, now, next));
  } else {
    TRY(set_members(list, before, now));
  }
  for (const auto subject : different(before, now)) TRY(set_rank(list, at, subject, rank_in(now, subject)));
  add_snapshot_.bind(1, list).bind(2, at).bind(4, std::int64_t{snapshot.complete});
  TRY(add_snapshot_.bind(3, static_cast<std::int64_t>(snapshot.items.size())).run());
  for (std::size_t item = 0; item < moves.size() && previous_at; ++item) {
    const auto& [subject, rank] = snapshot.items[item];
    const auto rank_before = rank_in(before, subject);
    if (rank_in(now, subject) != rank || rank_before == rank) continue;
    moves[item] = rank_before ? Move::moved : Move::came;
  }
  return moves;
}

Result<std::int64_t> Lists::find_or_add(const ListKey& key) {
  for (auto* const statement : {&find_, &add_}) {
    statement->bind(1, key.kind)
        .bind(2, key.name)
        .bind(3, key.country)
        .bind(4, key.lang)
        .bind(5, key.variant);
  }
  TRY_ASSIGN(const bool any, find_.step());
  const auto id = any ? find_.integer(0) : 0;
  find_.reset();
  if (any) return id;
  TRY(add_.run());
  return database_->connection().last_id();
}

Result<std::optional<std::int64_t>> Lists::neighbor(Statement& statement, std::int64_t list,
                                                    std::int64_t at) {
  statement.bind(1, list).bind(2, at);
  TRY_ASSIGN(const bool any, statement.step());
  std::optional<std::int64_t> time;
  if (any && !statement.is_null(0)) time = statement.integer(0);
  statement.reset();
  return time;
}

Result<Ranks> Lists::ranks_at(std::int64_t list, std::int64_t at) {
  return read_ranks(ranks_at_.bind(1, list).bind(2, at));
}

Result<Ranks> Lists::members(std::int64_t list) { return read_ranks(members_.bind(1, list)); }

Result<void> Lists::set_members(std::int64_t list, const Ranks& before, const Ranks& after) {
  for (const auto subject : different(before, after)) {
    const auto rank = rank_in(after, subject);
    auto& statement = rank ? add_member_ : remove_member_;
    statement.bind(1, list).bind(2, subject);
    if (rank) statement.bind(3, *rank);
    TRY(statement.run());
  }
  return {};
}

// Sets what the snapshot at this time has to say, after one with the ranks `before`.
Result<void> Lists::set_ranks(std::int64_t list, std::int64_t at, const Ranks& before, const Ranks& after) {
  TRY(remove_ranks_.bind(1, list).bind(2, at).run());
  for (const auto subject : different(before, after))
    TRY(set_rank(list, at, subject, rank_in(after, subject)));
  return {};
}

Result<void> Lists::set_rank(std::int64_t list, std::int64_t at, std::int64_t subject,
                             std::optional<std::int64_t> rank) {
  add_rank_.bind(1, list).bind(2, subject).bind(3, at);
  rank ? add_rank_.bind(4, *rank) : add_rank_.bind_null(4);
  return add_rank_.run();
}

}  // namespace playfast::history
