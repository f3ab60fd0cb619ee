// Makes details pages as the store writes them, from a record and the layout wanted.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "playfast/app.hpp"

namespace storedouble {

/// How a page is laid out; the defaults are the store's layout of 2026.
struct PageLayout {
  bool sparse = false;             ///< payload's tail as one trailing object keyed by field number
  std::string app_block = "ds:5";  ///< data block that holds the app; "ds:4" makes the layout of 2022
  /// A first `Ws7gDc` block, in ds:5, of another shape and with no app in it. An app that would be in ds:5
  /// is in ds:12 then.
  bool decoy = false;
  std::uint64_t shuffle = 0;     ///< order of the data blocks: 0 the usual one, else a seed
  bool routing_table = true;     ///< whether the page says which RPC owns which block
  bool json_ld = true;           ///< whether the page has its schema.org record
  bool changed_request = false;  ///< the request of the app's block has the changed template
  /// A page of 2019 to 2021: no data block of today's kind, the schema.org record in a `<html-blob>`, and
  /// markup that a careless reader stumbles over. `comment` is in it, as it is: what a user wrote.
  bool of_2020 = false;
  std::string comment = "";
  std::size_t padding = 1'000'000;  ///< bytes of inline CSS in the head; 0 makes a page of about 50 KB
};

/// A page in two parts. Pages of one padding and language share their first part, so that it is made, and
/// compressed, once.
struct Page {
  std::shared_ptr<const std::string> head;
  std::string tail;

  std::string str() const { return *head + tail; }
};

/// The details page of `app`, about 1.2 MB by default. `description_html` is what is written (or, if there is
/// none, `description` made into HTML); `lang` sets the page's own. Safe to call from several threads.
Page build_app_page(const playfast::App& app, const PageLayout& layout = {});

/// The page around a ready payload: the JSON text of a whole `Ws7gDc` data block, written as it is.
Page build_page_around(const std::string& payload_json, const playfast::App& app,
                       const PageLayout& layout = {});

/// The app that the demo store has under this id: made up from a seed of its id, the same each time. Title,
/// summary and description differ by language, price and currency by country (some ten have their own, the
/// others US dollars). `description` is what a reader makes of `description_html`; `source` is "page" and
/// `fetched_at` the epoch.
///
/// Words in the id ask for a special shape, and can be combined: `.preregister` `.unavailable` `.unrated`
/// `.nooffer` `.priced` (an offer though it is unavailable) `.onsale` `.noshots` `.rtl` (in Arabic) `.emoji`
/// (in the title) `.long` (60 KB of description)
/// `.modest` (no permissions) `.nosafety` (no data safety section) `.declaresnothing` (one without data)
/// `.noevents` (no events and no stories).
playfast::App demo_app(const std::string& app_id, const std::string& country, const std::string& lang);

}  // namespace storedouble
