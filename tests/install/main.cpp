// What an app is called. Usage: consumer APP_ID STORE_URL
#include <iostream>
#include <playfast/client.hpp>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  playfast::Client client({.base_url = argv[2]});
  const auto app = client.app({.app_id = argv[1]});
  std::cout << (app ? app->title : app.error().message) << "\n";
  return app ? 0 : 1;
}
