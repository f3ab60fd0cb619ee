#include "store/reference/country_groups.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "util/text.hpp"

namespace playfast::store {
namespace {

// Only countries that have a store (locales.cpp). State of 2026.
constexpr std::array<CountryGroup, 11> group_table{{
    // The member states, by european-union.europa.eu.
    {"eu", "European Union",
     "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk"},
    // The EU and the EFTA states that signed the EEA Agreement, by efta.int.
    {"eea", "European Economic Area",
     "at be bg cy cz de dk ee es fi fr gr hr hu ie is it li lt lu lv mt nl no pl pt ro se si sk"},
    // The member states, by efta.int.
    {"efta", "European Free Trade Association", "ch is li no"},
    // Region 419 of the UN's M49: the Caribbean, Central and South America.
    {"latam", "Latin America and the Caribbean",
     "ag ai ar aw bb bl bo bq br bs bv bz cl co cr cu cw dm do ec fk gd gf gp gs gt gy hn ht jm "
     "kn ky lc mf mq ms mx ni pa pe pr py sr sv sx tc tt uy vc ve vg vi"},
    // The World Bank's region of this name, fiscal year 2025; Syria has no store.
    {"mena", "Middle East and North Africa", "ae bh dj dz eg il iq ir jo kw lb ly ma mt om ps qa sa tn ye"},
    // Regions 030, 035, 034 and 009 of M49 (Eastern, South-eastern and Southern Asia, Oceania), and
    // Taiwan, which M49 does not list; North Korea has no store.
    {"apac", "Asia-Pacific",
     "af as au bd bn bt cc ck cn cx fj fm gu hk hm id in ir jp kh ki kr la lk mh mm mn mo mp mv "
     "my nc nf np nr nu nz pf pg ph pk pn pw sb sg th tk tl to tv tw um vn vu wf ws"},
    // Region 002 of M49; Western Sahara has no store.
    {"africa", "Africa",
     "ao bf bi bj bw cd cf cg ci cm cv dj dz eg er et ga gh gm gn gq gw io ke km lr ls ly ma mg "
     "ml mr mu mw mz na ne ng re rw sc sd sh sl sn so ss st sz td tf tg tn tz ug yt za zm zw"},
    // The members, without the EU, by the group's presidency.
    {"g7", "Group of Seven", "ca de fr gb it jp us"},
    // The members that are countries, without the European and the African Union, by the group's
    // presidency.
    {"g20", "Group of Twenty, its member countries",
     "ar au br ca cn de fr gb id in it jp kr mx ru sa tr us za"},
    // The countries where most people speak German: D, A and CH.
    {"dach", "Germany, Austria, Switzerland", "at ch de"},
    // Denmark, Finland, Iceland, Norway and Sweden, with the Faroe Islands, Greenland and Åland, by
    // norden.org.
    {"nordics", "Nordic Council", "ax dk fi fo gl is no se"},
}};

bool same_name(std::string_view one, std::string_view other) {
  return std::ranges::equal(
      one, other, {}, [](unsigned char c) { return std::tolower(c); },
      [](unsigned char c) { return std::tolower(c); });
}

}  // namespace

std::span<const CountryGroup> country_groups() { return group_table; }

std::optional<std::vector<std::string_view>> countries_of_group(std::string_view name) {
  const auto group =
      std::ranges::find_if(group_table, [&](const auto& row) { return same_name(row.name, name); });
  if (group == group_table.end()) return std::nullopt;
  return util::split(group->members, ' ');
}

}  // namespace playfast::store
