// The permissions of an app, a line each. Usage: permissions APP_ID STORE_URL
#include <playfast/client.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  playfast::Client client({.base_url = argv[2]});
  const auto answer = client.permissions({.app_id = argv[1]});
  if (!answer) std::cerr << answer.error().message << "\n";
  if (!answer) return 1;
  for (const auto& group : answer->value.permissions) {
    for (const auto& permission : group.permissions)
      std::cout << group.group.value_or("-") << ": " << permission << "\n";
  }
}
