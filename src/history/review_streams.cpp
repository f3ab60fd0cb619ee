#include "history/review_streams.hpp"

#include "util/try.hpp"

namespace playfast::history {

Result<ReviewStreams> ReviewStreams::open(Database& database) {
  auto& connection = database.connection();
  ReviewStreams streams;
  TRY_ASSIGN(streams.last_,
             connection.prepare(
                 "SELECT last_subject FROM review_stream WHERE app_id = ? AND lang = ? AND variant = ?"));
  TRY_ASSIGN(streams.end_, connection.prepare("INSERT OR REPLACE INTO review_stream SELECT ?, ?, ?, "
                                              "coalesce(max(id), 0) FROM subject"));
  TRY_ASSIGN(
      streams.is_old_,
      connection.prepare("SELECT 1 FROM subject WHERE entity = 'review' AND app_id = ? AND country = '' "
                         "AND lang = '' AND part = ? AND id <= ?"));
  return streams;
}

Result<std::optional<std::int64_t>> ReviewStreams::last_subject(const StreamKey& stream) {
  last_.bind(1, stream.app_id).bind(2, stream.lang).bind(3, stream.variant);
  TRY_ASSIGN(const bool any, last_.step());
  std::optional<std::int64_t> last;
  if (any) last = last_.integer(0);
  last_.reset();
  return last;
}

Result<void> ReviewStreams::end(const StreamKey& stream) {
  return end_.bind(1, stream.app_id).bind(2, stream.lang).bind(3, stream.variant).run();
}

Result<bool> ReviewStreams::is_old(std::string_view app_id, std::string_view review_id,
                                   std::int64_t last_subject) {
  is_old_.bind(1, app_id).bind(2, review_id).bind(3, last_subject);
  TRY_ASSIGN(const bool any, is_old_.step());
  is_old_.reset();
  return any;
}

}  // namespace playfast::history
