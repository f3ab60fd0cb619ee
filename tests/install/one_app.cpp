// What an app is called. Usage: one_app APP_ID STORE_URL
#include <playfast/client.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  playfast::Client client({.base_url = argv[2]});
  const auto answer = client.app({.app_id = argv[1]});
  std::cout << (answer ? answer->value.title : answer.error().message) << "\n";
  return answer ? 0 : 1;
}
