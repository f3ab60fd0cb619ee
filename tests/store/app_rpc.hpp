// Answers calls of `Ws7gDc`: the details of an app, by RPC.
#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/app_request.hpp"
#include "store/batchexecute.hpp"

namespace storedouble {

/// The fields are those of the app's page: of the one that is set for its id, else of the demo app. A call
/// is refused unless it has a tag and the template that pages publish, or for one field that of the rating on
/// phones. Safe to use from many threads.
class AppRpc {
 public:
  /// After so many calls the store changes its template, and refuses the old one.
  explicit AppRpc(std::optional<std::uint64_t> calls_before_change) : before_change_(calls_before_change) {}

  /// Whether this is the RPC.
  static bool answers(const std::string& rpc) { return rpc == "Ws7gDc"; }

  /// What the call asks for; nothing where it cannot be read.
  std::optional<AppCall> read(const SentCall& call) { return reader_.read(call.inner); }
  /// Nothing where there is no answer: for an app whose page has no payload.
  std::optional<CallAnswer> answer(const SentCall& call, const std::optional<AppCall>& asked,
                                   const Locale& locale);

  /// The template that is accepted now.
  AppTemplate current_template() const;
  /// Takes the fields of this app from its page, in every country and language.
  void set_page(const std::string& app_id, std::shared_ptr<const std::string> html);
  /// From now on the store does not have the app, until a page is set for it.
  void remove(const std::string& app_id);
  bool is_removed(const std::string& app_id);
  /// Takes the fields of ids that begin with "com.bulk." from these pages, in turn. Throws
  /// std::invalid_argument for a page without a payload. To be called before the first answer.
  void add_bulk_page(const std::string& html);

 private:
  struct Page {
    std::shared_ptr<const std::string> html;  ///< null once its message has been read
    std::shared_ptr<const Json> message;      ///< null within for a page without one
  };

  /// Where an answer is from.
  struct Source {
    std::shared_ptr<const Json> message;  ///< null for the demo app
    std::string app_id;                   ///< the one that the answer names
  };

  bool accepts(const SentCall& call, const AppCall& asked);
  /// The message of the page that is set; null if none is.
  std::shared_ptr<const Json> page_message(const std::string& app_id);
  SharedPayload payload(const AppCall& asked, const Locale& locale, const Source& source);

  const std::optional<std::uint64_t> before_change_;
  std::atomic<std::uint64_t> calls_ = 0;
  AppCallReader reader_;
  std::mutex mutex_;
  std::map<std::string, Page> pages_;
  std::set<std::string> removed_;
  std::vector<std::shared_ptr<const Json>> bulk_;
  std::unordered_map<std::string, SharedPayload> kept_;  ///< by locale, mask and app
  std::size_t kept_bytes_ = 0;
};

}  // namespace storedouble
