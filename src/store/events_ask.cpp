#include "store/events_ask.hpp"

#include <algorithm>
#include <iterator>

#include "store/app/page.hpp"
#include "store/calls/packer.hpp"
#include "store/events.hpp"
#include "store/read_record.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

constexpr std::array both{EventKind::event, EventKind::story};

// What the two asks of a query share.
struct EventsQuery {
  AppQuery query;
  const Handler<AppQuery, EventList>& handler;
  std::size_t open = both.size();  ///< asks that have not ended
  std::array<std::optional<Answer<EventList>>, both.size()> by_rpc{};
  std::optional<Answer<EventList>> by_page{};
  bool has_page = false;  ///< one of the asks requests the page, which has both kinds
  std::string refusal{};  ///< why it does
  std::optional<Error> error{};
  bool delivered = false;
};

// The events of each kind by RPC where that did, else those of the page.
Answer<EventList> joined(EventsQuery& state) {
  Answer<EventList> all;
  auto& page = state.by_page;
  if (page) all.warnings = std::move(page->warnings);
  for (std::size_t at = 0; at < both.size(); ++at) {
    auto& rpc = state.by_rpc.at(at);
    auto& found = rpc ? rpc->value.entries : page->value.entries;
    std::ranges::copy_if(found, std::back_inserter(all.value.entries),
                         [&](const Event& event) { return event.kind == both.at(at); });
    if (!rpc) continue;
    all.value.skipped += rpc->value.skipped;
    for (auto& warning : rpc->warnings) add_warning(all.warnings, std::move(warning));
  }
  if (page) all.value.skipped += page->value.skipped;
  return all;
}

class EventsAsk final : public Ask {
 public:
  EventsAsk(Session& session, Fallback& fallback, EventKind kind, std::shared_ptr<EventsQuery> state)
      : session_(session), fallback_(fallback), kind_(kind), state_(std::move(state)) {}

  Call call() const override {
    return by_page_ ? Call{.page = app_url(session_.base_url, state_->query)}
                    : events_call(kind_, state_->query);
  }

  Result<Next> read(Result<Reply> reply) override {
    if (!reply) return tl::unexpected<Error>(std::move(reply.error()));
    const auto& query = state_->query;
    if (by_page_) {
      TRY_ASSIGN(state_->by_page, read_events_page(session_, reply->html, query));
      if (!state_->refusal.empty())
        state_->by_page->warnings.push_back({.kind = Drift::Kind::by_page, .reason = state_->refusal});
    } else {
      TRY_ASSIGN(state_->by_rpc.at(static_cast<std::size_t>(kind_)),
                 read_events(session_, reply->payload, kind_, query, Source::rpc));
      fallback_.answered();
    }
    return Next::end;
  }

  void describe(Error& error) const override {
    error.item = state_->query.app_id;
    error.country = state_->query.country;
    error.lang = state_->query.lang;
  }

  bool ready() override {
    if (fallback_.is_by_page()) take_page();
    return true;
  }

  bool recover(const Error& error) override {
    std::string reason;
    if (by_page_ || !fallback_.turns_to_page(error, reason) || !take_page()) return false;
    state_->refusal = std::move(reason);
    return true;
  }

  bool end(std::optional<Error> error) override {
    auto& state = *state_;
    if (state.delivered) return true;
    const bool stops = error && error->fate() == Fate::stop;
    --state.open;
    if (error && by_page_) add_refusal(*error, state.refusal);
    if (error && (by_page_ || stops || !state.error)) state.error = std::move(error);
    if (state.open > 0 && !stops) return true;
    state.delivered = true;
    // What the page has makes up for what one of the calls has not.
    if (state.error && (stops || !state.by_page))
      return state.handler(state.query, tl::unexpected<Error>(std::move(*state.error)));
    return state.handler(state.query, joined(state));
  }

  // False: the other ask does so.
  bool take_page() {
    if (!by_page_ && state_->has_page) return false;
    by_page_ = state_->has_page = true;
    return true;
  }

 private:
  Session& session_;
  Fallback& fallback_;
  EventKind kind_;
  std::shared_ptr<EventsQuery> state_;
  bool by_page_ = false;
};

}  // namespace

EventAsks::EventAsks(Session& session, Queries<AppQuery>& queries,
                     const Handler<AppQuery, EventList>& handler)
    : session_(session), queries_(queries), handler_(handler) {
  fallbacks_.fill(Fallback(session.details.fallback.via()));
}

std::size_t EventAsks::calls_in_pack() {
  std::size_t weight = 0;
  for (const auto kind : both) weight += events_call(kind, {}).weight;
  return store::calls_in_pack(weight / asks_of_query);
}

AskSource::Next EventAsks::next() {
  if (second_) return *std::exchange(second_, std::nullopt);
  AppQuery query;
  const auto pull = queries_.next(query);
  if (pull != Pull::item) return {pull, nullptr};
  const auto state = std::make_shared<EventsQuery>(EventsQuery{std::move(query), handler_});
  const auto ask = [&](std::size_t half) {
    return std::make_unique<EventsAsk>(session_, fallbacks_.at(half), both.at(half), state);
  };
  auto first_place = queries_.place();
  if (first_place) *first_place *= asks_of_query;
  const auto second_place = first_place ? std::optional(*first_place + 1) : std::nullopt;
  if (std::ranges::all_of(fallbacks_, &Fallback::is_by_page)) {
    // The page has both kinds.
    state->open = 1;
    second_ = Next{Pull::item, ask(0), first_place};
    return {Pull::item, nullptr, second_place};
  }
  second_ = Next{Pull::item, ask(1), second_place};
  return {Pull::item, ask(0), first_place};
}

}  // namespace playfast::store
