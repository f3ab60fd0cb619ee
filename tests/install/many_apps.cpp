// A thousand apps, until three have come. Usage: many_apps STORE_URL
#include <playfast/client.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  playfast::Client client({.base_url = argv[1], .rate = {}});
  std::vector<playfast::AppQuery> queries;
  for (int app = 1; app <= 1000; ++app)
    queries.push_back({.app_id = "com.example.app" + std::to_string(app)});
  int left = 3;
  const auto end = client.apps(queries, [&](const playfast::AppQuery& query, const auto& answer) {
    std::cout << query.app_id << ": " << (answer ? answer->value.title : answer.error().message) << "\n";
    return --left > 0;
  });
  return end == playfast::RunEnd::stopped ? 0 : 1;
}
