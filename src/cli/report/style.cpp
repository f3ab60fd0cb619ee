#include "cli/report/style.hpp"

#include <fmt/format.h>

#include "cli/report/charts/palette.hpp"

namespace playfast::report {
namespace {

constexpr std::string_view rules = R"(*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main{max-width:1536px;margin:0 auto;padding:0 32px 64px}
h1{margin:40px 0 4px;font-size:28px;line-height:1.2;letter-spacing:-.015em}
h2{margin:0;font-size:21px;line-height:1.3;letter-spacing:-.01em}
h3{margin:28px 0 10px;font-size:14px}
p{margin:2px 0}
a{color:var(--link);text-decoration:none}
a:hover,a:focus{text-decoration:underline}
.soft{color:var(--muted);font-weight:400}
.note,.legend{margin-top:10px;color:var(--muted);font-size:13px}
section{margin-top:48px;padding-top:28px;border-top:1px solid var(--rule)}
.tiles,.lists{display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(min(268px,100%),1fr))}
figure{margin:0;min-width:0;padding:12px 14px 8px;background:var(--panel);border:1px solid var(--rule);border-radius:8px;break-inside:avoid}
figcaption{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 8px;min-height:26px;font-size:13px}
figcaption .value{margin-inline-start:auto;font-size:17px;font-weight:600}
figcaption .value:empty{margin:0 auto}
svg{display:block;width:100%;height:auto;margin-top:6px;overflow:visible}
text{font-size:10.5px;fill:var(--ink)}
.x,.y,tspan.soft{fill:var(--muted)}
.x{text-anchor:middle}
.y{text-anchor:end}
.grid,.tick{fill:none;stroke:var(--grid)}
.tick{stroke:var(--muted)}
.release{fill:none;stroke:var(--then);stroke-dasharray:1 3}
.head{fill:var(--then)}
g path,.key path[class^=c]{fill:none;stroke-width:1.8px;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.bar{fill:var(--line-1)}
.track{fill:var(--grid)}
.was{fill:none;stroke:var(--ink);stroke-width:2}
i{display:inline-block;width:10px;height:10px;background:var(--line-1)}
i.then{width:2px;height:13px;margin:0 3px 0 8px;background:var(--ink);vertical-align:-2px}
.lists{margin-top:18px;grid-template-columns:repeat(auto-fill,minmax(min(560px,100%),1fr))}
.ranks{display:flex;flex-wrap:wrap;align-items:flex-start;align-content:flex-start;gap:4px 20px}
.ranks figcaption,.ranks .note{flex:1 0 100%;margin-top:0}
.ranks>svg{flex:1 1 290px;min-width:0;max-width:380px}
.ranks .names{flex:1 1 200px;min-width:0;width:0;margin-top:10px}
.key{display:inline-block;width:26px;height:10px;margin:0}
table{width:100%;border-collapse:collapse;font-size:13px}
th,td{padding:6px 12px 6px 0;text-align:start;vertical-align:top;border-bottom:1px solid var(--rule)}
thead th{color:var(--muted);font-weight:400}
.names td{padding:1px 6px 1px 0;border:0;white-space:nowrap}
.names .app{width:100%;max-width:0;overflow:hidden;text-overflow:ellipsis}
.rank{text-align:end;font-weight:600}
.overview{margin-top:24px}
.overview td,.overview thead th{white-space:nowrap}
.overview td+td,.overview th+th+th{padding-inline:24px 0;text-align:end}
.overview td.soft{padding-inline-start:8px;font-size:12px}
.overview [rowspan]{font-weight:600}
.names .soft{font-size:12px}
.changes td{width:33%}
.changes .day,.changes .field,.changes .field+td{width:auto;white-space:nowrap}
.changes .field+td{white-space:normal;min-width:90px}
@media(max-width:720px){main{padding:0 16px 40px}
h1{margin-top:24px;font-size:24px}
.overview .Installs,.overview .Price,.overview .Ratings.soft{display:none}
.overview .place{white-space:normal}
.overview td+td,.overview th+th+th,.overview td.soft{padding-inline-start:8px}
.changes thead{position:absolute;clip-path:inset(50%)}
.changes tr{display:flex;flex-wrap:wrap;gap:0 10px;padding:8px 0;border-bottom:1px solid var(--rule)}
.changes td,.changes .field+td{width:auto;padding:0;border:0}
.changes .field{font-weight:600}
.changes .field+td~td{flex:0 0 100%}
.changes td:nth-child(4)::before{content:"Before ";color:var(--muted)}
.changes td:nth-child(5)::before{content:"After ";color:var(--muted)}}
)";

constexpr std::string_view print_rules = R"(body{font-size:10pt}
main{max-width:none;padding:0}
h1{margin-top:0}
h2,h3{break-after:avoid}
tr{break-inside:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.tiles{grid-template-columns:repeat(3,1fr)}
.lists{grid-template-columns:repeat(2,1fr)}
text{font-size:12px}
a{color:inherit})";

std::string line_rules() {
  std::string css;
  for (std::size_t style = 1; style <= line_styles; ++style)
    css += fmt::format(".c{0}{{stroke:var(--line-{0})}}.m{0}{{fill:var(--line-{0})}}\n", style);
  return css;
}

}  // namespace

std::string style_sheet() {
  return fmt::format(
      ":root{{{}}}\n@media(prefers-color-scheme:dark){{:root{{{}}}}}\n{}{}@page{{margin:14mm}}\n@media "
      "print{{:root{{{}color-scheme:light}}\n{}}}\n",
      css_variables(Theme::light), css_variables(Theme::dark), rules, line_rules(),
      css_variables(Theme::light), print_rules);
}

}  // namespace playfast::report
