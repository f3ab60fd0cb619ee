// The reviews of an app, one a line. Usage: reviews APP_ID STORE_URL
#include <playfast/client.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  playfast::Client client({.base_url = argv[2]});
  auto stream = client.reviews({.app_id = argv[1]});
  for (const auto& review : stream) std::cout << review.review_id << " " << review.score << "\n";
  std::cerr << to_string(stream.outcome().state) << "\n";
  return stream.outcome().state == playfast::ReviewEnd::State::complete ? 0 : 1;
}
