// What countries a made-up app is sold in, and for how much.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace storedouble {

struct Market {
  std::string_view country;
  std::string_view currency;
  std::string_view sign;
  std::int64_t rate;  ///< how much of the currency a dollar makes, about
  bool fractions;     ///< whether prices have two decimals
};

/// Whether the demo store has the app in this country. An id that ends in ".missing" is in none, one with
/// ".only" and a country's code ("com.a.onlykr") in that alone, every other in all.
bool is_sold(std::string_view app_id, std::string_view country);

/// The market of a country; in dollars where the table has none.
const Market& market(std::string_view country);

/// A price of so many US cents there: in the currency, to its smallest unit in use.
double local_price(const Market& market, std::int64_t cents);

/// "$6.99", "₩9,900"
std::string price_text(const Market& market, double price);

}  // namespace storedouble
