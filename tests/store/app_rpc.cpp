#include "store/app_rpc.hpp"

#include <stdexcept>

#include "store/app_message.hpp"
#include "store/demo_market.hpp"
#include "store/page_builder.hpp"
#include "store/payload_fields.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

/// Payloads kept: some 4,000 whole records or 100,000 short ones.
constexpr std::size_t kKeptBytes = 100'000'000;

std::string key_of(const AppCall& asked, const Locale& locale) {
  return locale.country + ' ' + locale.lang + ' ' + std::to_string(asked.mask->id) + ' ' + asked.app_id;
}

}  // namespace

AppTemplate AppRpc::current_template() const {
  const bool changed = before_change_ && calls_ >= *before_change_;
  return changed ? AppTemplate::changed : AppTemplate::full;
}

bool AppRpc::accepts(const SentCall& call, const AppCall& asked) {
  if (call.tag.empty()) return false;
  const bool phone = asked.mask->form == AppTemplate::phone && asked.mask->numbers.size() == 1;
  const bool accepted = phone || asked.mask->form == current_template();
  if (accepted) ++calls_;
  return accepted;
}

std::optional<CallAnswer> AppRpc::answer(const SentCall& call, const std::optional<AppCall>& asked,
                                         const Locale& locale) {
  if (!asked || !accepts(call, *asked)) return refused(call);
  if (!is_sold(asked->app_id, locale.country) || is_removed(asked->app_id)) return no_data(call);
  Source source{page_message(asked->app_id), asked->app_id};
  if (source.message && source.message->is_null()) return std::nullopt;
  if (source.message)
    source.app_id = app_id_in(*source.message);
  else if (!bulk_.empty() && asked->app_id.starts_with("com.bulk."))
    source.message = bulk_[Seeded(asked->app_id).below(bulk_.size())];
  CallAnswer answer = no_data(call);
  answer.frame.payload = payload(*asked, locale, source);
  answer.lengths = asked->app_id.find(".lengths") != std::string::npos;
  return answer;
}

void AppRpc::set_page(const std::string& app_id, std::shared_ptr<const std::string> html) {
  const std::lock_guard lock(mutex_);
  pages_[app_id] = {std::move(html), nullptr};
  removed_.erase(app_id);
  kept_.clear();
  kept_bytes_ = 0;
}

void AppRpc::remove(const std::string& app_id) {
  const std::lock_guard lock(mutex_);
  removed_.insert(app_id);
}

bool AppRpc::is_removed(const std::string& app_id) {
  const std::lock_guard lock(mutex_);
  return removed_.contains(app_id);
}

void AppRpc::add_bulk_page(const std::string& html) {
  auto message = std::make_shared<const Json>(message_in_page(html));
  if (message->is_null()) throw std::invalid_argument("a bulk page has no app");
  bulk_.push_back(std::move(message));
}

std::shared_ptr<const Json> AppRpc::page_message(const std::string& app_id) {
  const std::lock_guard lock(mutex_);
  const auto found = pages_.find(app_id);
  if (found == pages_.end()) return nullptr;
  Page& page = found->second;
  if (page.html) page.message = std::make_shared<const Json>(message_in_page(*page.html));
  page.html.reset();
  return page.message;
}

SharedPayload AppRpc::payload(const AppCall& asked, const Locale& locale, const Source& source) {
  const std::string key = key_of(asked, locale);
  {
    const std::lock_guard lock(mutex_);
    if (const auto kept = kept_.find(key); kept != kept_.end()) return kept->second;
  }
  auto message = source.message;
  if (!message)
    message = std::make_shared<const Json>(
        app_fields(demo_app(asked.app_id, locale.country, locale.lang), asked.mask->numbers));
  const std::string json = masked_answer(*message, *asked.mask, source.app_id);
  auto made = asked.mask->is_full() ? make_gzipped_payload(json) : make_payload(json);
  const std::lock_guard lock(mutex_);
  if (kept_bytes_ > kKeptBytes) {
    kept_.clear();
    kept_bytes_ = 0;
  }
  kept_bytes_ += key.size() + made->escaped.size() + 400;  // the tables take some, too
  kept_[key] = made;
  return made;
}

}  // namespace storedouble
