// How a run asks for the details of apps: what its answers have shown so far.
#pragma once

#include <array>
#include <cstdint>

#include "playfast/app.hpp"
#include "store/app/request.hpp"
#include "store/calls/fallback.hpp"
#include "store/choice.hpp"

namespace playfast::store {

struct Details {
  /// Where the request's template comes from.
  enum class Template : std::uint8_t {
    known,    ///< built in
    fetched,  ///< it was refused; a page is on its way that has the current one
    current,  ///< taken from a page
    missing,  ///< no page had one
  };

  Fallback fallback{};
  AppRequest request;
  Template source = Template::known;
  int template_number = 0;  ///< 1: the one that was taken from a page
  int failed_pages = 0;     ///< from which it was to be taken

  /// What an earlier run left undone or found too much for it is tried again.
  void begin_run() {
    if (source == Template::fetched) source = Template::known;
    fallback.begin_run();
  }
};

inline constexpr std::array vias{Choice<Via>{"auto", Via::automatic, 0}, Choice<Via>{"rpc", Via::rpc, 0},
                                 Choice<Via>{"page", Via::page, 0}};

/// So many apps' pages are requested for the current template before it counts as missing.
inline constexpr int max_template_pages = 3;

}  // namespace playfast::store
