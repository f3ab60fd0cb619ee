#include "store/app/ask.hpp"

#include "store/app/invariants.hpp"
#include "store/app/page.hpp"
#include "store/app/payload.hpp"
#include "store/app/reader.hpp"
#include "store/app/verify.hpp"
#include "store/page_block.hpp"
#include "util/try.hpp"

namespace playfast::store {
namespace {

using Template = Details::Template;

}  // namespace

AppAsk::AppAsk(Session& session, AppQuery query, const Handler<AppQuery, App>& handler)
    : session_(session),
      query_(std::move(query)),
      handler_(handler),
      step_(session.details.fallback.is_by_page() ? Step::page : Step::rpc) {}

Call AppAsk::call() const {
  if (step_ != Step::rpc) return {.page = app_url(session_.base_url, query_)};
  const auto& request = session_.details.request;
  template_ = session_.details.template_number;
  return {.rpc = request.call(query_.app_id),
          .lang = query_.lang,
          .country = query_.country,
          .weight = request.weight()};
}

void AppAsk::describe(Error& error) const {
  error.item = query_.app_id;
  error.country = query_.country;
  error.lang = query_.lang;
}

Result<Ask::Next> AppAsk::read(Result<Reply> reply) {
  switch (step_) {
    case Step::rpc:
      return read_rpc(reply);
    case Step::comparison:
      return compare(reply);
    default:
      return read_page(reply);
  }
}

Result<Ask::Next> AppAsk::read_rpc(const Result<Reply>& reply) {
  if (!reply) return tl::unexpected<Error>(reply.error());
  auto answer = read_app_payload(reply->payload, query_, session_.details.request);
  if (!answer) return tl::unexpected<Error>(std::move(answer.error()));
  session_.details.fallback.answered();
  answer->value.fetched_at = session_.now();
  answer_ = std::make_unique<Answer<App>>(std::move(*answer));
  if (!session_.reading.verify) return Next::end;
  check_invariants(answer_->value, answer_->warnings);
  step_ = Step::comparison;
  return Next::request;
}

Result<Ask::Next> AppAsk::read_page(const Result<Reply>& reply) {
  if (!reply) return tl::unexpected<Error>(reply.error());
  if (step_ == Step::template_page) {
    const bool found = session_.details.request.load(reply->html);
    // A block page or a page that is cut says nothing about templates.
    if (!found) TRY(check_unblocked(reply->html, session_.page_reader));
    session_.details.source = found ? Template::current : Template::missing;
    if (found) ++session_.details.template_number;
    step_ = Step::page;
    if (found && session_.details.fallback.via() == Via::rpc) {
      step_ = Step::rpc;
      return Next::request;
    }
  }
  if (session_.details.fallback.via() == Via::rpc) return fail(ErrorKind::rejected, refusal_);
  auto answer = read_app(reply->html, query_, session_.page_reader, session_.reading);
  if (!answer) return tl::unexpected<Error>(std::move(answer.error()));
  answer->value.fetched_at = session_.now();
  if (!refusal_.empty()) answer->warnings.push_back({.kind = Drift::Kind::by_page, .reason = refusal_});
  answer_ = std::make_unique<Answer<App>>(std::move(*answer));
  return Next::end;
}

Result<Ask::Next> AppAsk::compare(const Result<Reply>& reply) {
  if (!reply) return tl::unexpected<Error>(reply.error());
  auto page = read_app(reply->html, query_, session_.page_reader, session_.reading);
  if (!page) return tl::unexpected<Error>(std::move(page.error()));
  compare_with_page(std::move(*page), session_.details.request.fields(), *answer_);
  return Next::end;
}

// No call is made with a template that is known to be refused.
bool AppAsk::ready() {
  if (step_ == Step::rpc && session_.details.fallback.is_by_page()) step_ = Step::page;
  return step_ != Step::rpc || session_.details.source != Template::fetched;
}

bool AppAsk::recover(const Error& error) {
  switch (step_) {
    case Step::rpc:
      return recover_template(error) || fall_back(error);
    case Step::template_page: {
      auto& details = session_.details;
      const bool last = ++details.failed_pages == max_template_pages;
      details.source = last ? Template::missing : Template::known;
      return false;
    }
    default:
      return false;
  }
}

// The store changes the form of its requests now and then; its pages have the one of today.
bool AppAsk::recover_template(const Error& error) {
  auto& details = session_.details;
  if (error.kind != ErrorKind::rejected) return false;
  if (template_ != details.template_number) return true;  // another one came meanwhile
  if (details.source != Template::known) return details.source == Template::fetched;
  refusal_ = error.message;
  details.source = Template::fetched;
  step_ = Step::template_page;
  return true;
}

bool AppAsk::fall_back(const Error& error) {
  if (!session_.details.fallback.turns_to_page(error, refusal_)) return false;
  step_ = Step::page;
  return true;
}

bool AppAsk::end(std::optional<Error> error) {
  if (error && step_ == Step::comparison && error->fate() != Fate::stop) {
    answer_->warnings.push_back({.kind = Drift::Kind::unverified, .reason = error->message});
    error.reset();
  }
  if (!error) return handler_(query_, std::move(*answer_));
  add_refusal(*error, refusal_);
  return handler_(query_, tl::unexpected<Error>(std::move(*error)));
}

}  // namespace playfast::store
