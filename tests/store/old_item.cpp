#include "store/old_item.hpp"

#include <cmath>

#include "store/page_text.hpp"
#include "store/seeded.hpp"

namespace storedouble {
namespace {

using playfast::App;

Json old_offer(const App& app) {
  if (app.availability == playfast::Availability::preregister) return list(list(list("COMING SOON")));
  if (!app.price || *app.price == 0) return nullptr;
  Json price = list(std::llround(*app.price * 1'000'000), or_null(app.currency), or_null(app.price_text));
  return list(
      list(nullptr, nullptr, nullptr,
           list(nullptr, nullptr, list(nullptr, list(std::move(price)), nullptr, list(nullptr, "Buy")))));
}

}  // namespace

Json old_item(const App& app) {
  const std::string developer = app.developer_id.value_or("0");
  Json item = nulls(13);
  if (app.icon) item[1] = list(nullptr, list(image(*app.icon, 512, 512)), 2, 2);
  item[2] = app.title;
  item[4] = list(list(list(or_null(app.developer), store_link(developer_path(developer)), true)),
                 list(nullptr, list(nullptr, text_message(app.summary))));
  if (app.score)
    item[6] = list(list(nullptr, nullptr, list(nullptr, list(or_null(app.score_text), number(*app.score)))));
  item[7] = old_offer(app);
  item[8] = list(5, 5, 5);
  item[9] = store_link("/store/apps/details?id=" + app.app_id);
  item[11] = list("qgJR" + Seeded(app.app_id).token(80));
  item[12] = list(app.app_id, 7);
  return item;
}

}  // namespace storedouble
