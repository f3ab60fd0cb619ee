// The library in ten lines: what an app costs in three countries. Usage: prices APP_ID [STORE_URL]
#include <playfast/client.hpp>

#include <iostream>

int main(int argc, char** argv) {
  playfast::ClientOptions options;
  if (argc > 2) options.base_url = argv[2];
  playfast::Client client(options);
  const std::string id = argc > 1 ? argv[1] : "com.spotify.music";
  const std::vector<playfast::AppQuery> queries{{id, "us", "en"}, {id, "kr", "en"}, {id, "de", "en"}};
  client.apps(queries, [](const playfast::AppQuery& query, const auto& answer) {
    if (!answer) return std::cerr << query.country << ": " << answer.error().message << "\n", true;
    const auto& app = answer->value;
    std::cout << app.title << " (" << app.country << "): ";
    if (app.price)
      std::cout << *app.price << " " << app.currency.value_or("") << "\n";
    else
      std::cout << "not offered\n";
    return true;
  });
}
