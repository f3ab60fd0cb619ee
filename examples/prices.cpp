// The library in ten lines: what an app costs in three stores. Usage: prices APP_ID [STORE_URL]
#include <playfast/client.hpp>

#include <iostream>

int main(int argc, char** argv) {
  playfast::ClientOptions options;
  if (argc > 2) options.base_url = argv[2];
  playfast::Client client(options);
  const std::string id = argc > 1 ? argv[1] : "com.spotify.music";
  const std::vector<playfast::AppQuery> queries{{id, "us", "en"}, {id, "kr", "en"}, {id, "de", "en"}};
  client.apps(queries, [](playfast::Result<playfast::AppAnswer> answer) {
    if (!answer) return void(std::cerr << answer.error().country << ": " << answer.error().message << "\n");
    const auto& app = answer->app;
    std::cout << app.title << " (" << app.country << "): ";
    if (app.price)
      std::cout << *app.price << " " << app.currency.value_or("") << "\n";
    else
      std::cout << "not offered\n";
  });
}
