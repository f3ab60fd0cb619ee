#include "store/demo_market.hpp"

#include <array>
#include <cmath>

#include "store/page_text.hpp"

namespace storedouble {
namespace {

constexpr std::array<Market, 11> kMarkets = {{{"us", "USD", "$", 1, true},
                                              {"kr", "KRW", "₩", 1400, false},
                                              {"jp", "JPY", "¥", 150, false},
                                              {"de", "EUR", "€", 1, true},
                                              {"fr", "EUR", "€", 1, true},
                                              {"gb", "GBP", "£", 1, true},
                                              {"br", "BRL", "R$ ", 5, true},
                                              {"in", "INR", "₹", 80, true},
                                              {"eg", "EGP", "EGP ", 48, true},
                                              {"cn", "CNY", "CN¥", 7, true},
                                              {"sa", "SAR", "SAR ", 4, true}}};

}  // namespace

bool is_sold(std::string_view app_id, std::string_view country) {
  constexpr std::string_view kOnly = ".only";
  if (app_id.ends_with(".missing")) return false;
  const std::size_t only = app_id.find(kOnly);
  return only == std::string_view::npos || app_id.substr(only + kOnly.size(), 2) == country;
}

const Market& market(std::string_view country) {
  for (const Market& row : kMarkets)
    if (row.country == country) return row;
  return kMarkets.front();
}

double local_price(const Market& market, std::int64_t cents) {
  const std::int64_t hundredths = cents * market.rate;
  return market.fractions ? static_cast<double>(hundredths) / 100.0 : static_cast<double>(hundredths / 100);
}

std::string price_text(const Market& market, double price) {
  const std::int64_t hundredths = std::llround(price * 100);
  std::string text = std::string(market.sign) + with_commas(hundredths / 100);
  if (!market.fractions) return text;
  const std::string cents = std::to_string(100 + hundredths % 100);
  return text + "." + cents.substr(1);
}

}  // namespace storedouble
