// The requests of `Ws7gDc`: as pages publish them, and as clients send them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/google_json.hpp"

namespace storedouble {

/// The field numbers that a page asks for.
const Json& page_mask();

/// `[[id, 7]]`, the store's key of an app.
Json app_key(const std::string& app_id);

/// The fourth member of a request, which says what to put into the fields.
enum class AppTemplate {
  full,     ///< of pages
  changed,  ///< of pages after the store has changed it
  phone,    ///< of the rating on phones
  unknown,
};

/// The request behind the app's own block: JSON.
std::string app_request(const std::string& app_id, AppTemplate form = AppTemplate::full);

/// The request behind the block of its rating on phones: JSON.
std::string phone_rating_request(const std::string& app_id);

/// What the calls of one client have in common.
struct AppMask {
  std::vector<int> numbers;  ///< of the fields, in the order of the call
  std::string json;          ///< `[[1,9]]`
  AppTemplate form = AppTemplate::unknown;
  std::uint64_t id = 0;  ///< its own

  /// Whether it asks for a whole record.
  bool is_full() const { return numbers.size() > 20; }
};

struct AppCall {
  std::string app_id;
  std::shared_ptr<const AppMask> mask;
};

/// Reads the arguments of calls. Safe to use from many threads.
class AppCallReader {
 public:
  /// Nothing where they are no `[null,null,[[numbers]],template,null,[["id",7]]]`.
  std::optional<AppCall> read(const std::string& inner);

 private:
  std::mutex mutex_;
  std::uint64_t last_id_ = 0;
  /// By all that comes before an app's key, so that it is parsed once for many apps.
  std::map<std::string, std::shared_ptr<const AppMask>, std::less<>> masks_;
};

}  // namespace storedouble
