// The things that are queried: each has a number, which its app ID or term contains.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "playfast/client.hpp"

namespace playfast::simulate {

using Number = std::uint32_t;

enum class Kind : std::uint8_t { app, availability, suggest, reviews, search, chart };
inline constexpr std::size_t kinds = 6;

/// Seven digits behind this are an item's number; the number 0 stands for all items of its class.
inline constexpr std::string_view mark = "sim";
inline constexpr std::string_view any_item = "sim0000000";

/// "sim0000042"
std::string marked(Number number);
/// The digits behind the first mark with their mark; empty where there is none.
std::string_view mark_in(std::string_view text);
/// The number in an ID or a term that has one.
Number number_in(std::string_view text);
/// The text with the item's mark in the place of that of any item, and the other way round.
std::string of_item(std::string_view text, std::string_view item);
std::string of_any_item(std::string_view text);

std::string country_of(Number number);
/// "com.sim0000042.c10": apps of sixteen classes, one of them unavailable, one missing.
std::string app_id(Number number);
bool is_missing(Number number);
bool is_unavailable(Number number);
/// An app with one to eight pages of reviews.
std::string reviewed_app(Number number);
std::size_t review_pages(std::string_view app_id);
inline constexpr std::size_t reviews_on_page = 3;
/// "gp:sim0000042-7"
std::string review_id(std::string_view item, std::size_t number);

/// The query of an item; charts have numbers below `charts`.
void make_query(Number number, AppQuery& query);
void make_query(Number number, TermQuery& query);
void make_query(Number number, SearchQuery& query);
void make_query(Number number, ChartQuery& query);
void make_query(Number number, ReviewQuery& query);
inline constexpr Number charts = 6 * 20 * 4;

Number number_of(const AppQuery& query);
Number number_of(const TermQuery& query);
Number number_of(const SearchQuery& query);
Number number_of(const ChartQuery& query);

}  // namespace playfast::simulate
