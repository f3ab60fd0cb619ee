// A run without end, cancelled by another thread after the first answer. Usage: cancel STORE_URL
#include <playfast/client.hpp>

#include <atomic>
#include <thread>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  playfast::Client client({.base_url = argv[1], .rate = {}});
  std::atomic<int> answers = 0;
  std::stop_source stop;
  const std::jthread other([&] {
    answers.wait(0);
    stop.request_stop();
  });
  auto queries =
      std::views::iota(0) | std::views::transform([](int) { return playfast::AppQuery{"com.a.b"}; });
  const auto count = [&](const auto&, const auto&) { return ++answers, answers.notify_all(), true; };
  const auto end = client.apps(queries, count, {.stop = stop.get_token()});
  return end == playfast::RunEnd::stopped ? 0 : 1;
}
