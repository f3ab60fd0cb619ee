// `playfast reviews` on answers that are made to take memory.
#include <gtest/gtest.h>
#include <algorithm>
#include <csignal>
#include <thread>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "e2e/text.hpp"
#include "sanitized.hpp"
#include "store/batchexecute.hpp"

namespace e2e {
namespace {

using storedouble::Json;
using storedouble::list;

struct HostileAnswer {
  const char* name;
  const char* before;
  const char* item;
  const char* after;
};

class HostileReviews : public testing::TestWithParam<HostileAnswer> {};

// As many of a small thing as an answer holds at most. Its peak is read while the second app's answer is
// waited for, which never comes.
TEST_P(HostileReviews, TakeAtMost64Megabytes) {
  if (playfast::is_sanitized()) GTEST_SKIP() << "a sanitizer's memory grows";
  // What is read at all: so many bytes of a frame, quotes escaped in it, and so many values.
  constexpr std::size_t max_bytes = 4'150'000;
  constexpr std::size_t max_values = 990'000;
  const auto& [name, before, item, after] = GetParam();
  const auto bytes = Json(item).dump().size() - 2;
  const auto values = count_in(item, ",") + count_in(item, "[");
  std::string payload = before;
  for (std::size_t left = std::min(max_bytes / bytes, max_values / values); left > 0; --left) payload += item;
  payload.pop_back();
  payload += after;
  const playfast::Folder folder;
  Double store(small_pages({"match=com.example.never,fault=stall"}));
  const auto frame = list("wrb.fr", "oCPfdb", payload, nullptr, nullptr, nullptr);
  store.store.set_reviews("com.example.cases", ")]}'\n\n" + list(frame).dump());
  Process process(
      store.with({"reviews", "com.example.cases", "com.example.never", "-c", "1", "-o", folder.path("out")}));
  while (store.log.entries().empty() || store.log.entries().back().body.find("never") == std::string::npos)
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  const auto peak = process.peak_kib();
  process.signal(SIGTERM);
  process.finish();
  EXPECT_LE(peak, 64L * 1024) << name;
  RecordProperty("peak_kib", std::to_string(peak));
}

INSTANTIATE_TEST_SUITE_P(Kinds, HostileReviews,
                         testing::Values(HostileAnswer{"Reviews", "[[", R"(["a",null,5],)", "]]"},
                                         HostileAnswer{"Unreadable", "[[", "0,", "]]"},
                                         HostileAnswer{"UnreadableReviews", "[[", R"(["a"],)", "]]"},
                                         HostileAnswer{"Drifts", "[[", R"(["a",7,5,7,7,7,"",7,7,7,7,7],)",
                                                       "]]"},
                                         HostileAnswer{"Criteria",
                                                       R"([[["a",null,5,)"
                                                       "null,null,null,null,null,null,null,null,null,[[",
                                                       R"([""],)", "]]]]]"},
                                         HostileAnswer{"Nothing", R"([[["a",null,5],[)", "[],", "]]]"}),
                         [](const auto& hostile) { return hostile.param.name; });

}  // namespace
}  // namespace e2e
