// Packs with many faults: the same records as by pages, and each failure of its own kind.
#include <cstdlib>

#include "e2e/packs.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

// tests/long.sh has more of both.
int number_from(const char* variable, int otherwise) {
  const char* const text = std::getenv(variable);
  return text == nullptr ? otherwise : std::stoi(text);
}

// The records of the apps' pages, fetched once for all seeds.
const std::map<std::string, json>& records_of_pages(int apps) {
  static const auto all = [&] {
    const Double calm(small_pages());
    return by_query(
        run(calm.with({"app", "-", "--country", "us,kr", "--via", "page", "-c", "32"}), id_lines(apps, 100))
            .out);
  }();
  return all;
}

class Storm : public testing::TestWithParam<int> {};

// One in a hundred ids is not there, frames are missing and requests fail.
TEST_P(Storm, EveryRecordIsThePagesAndEachFailureIsOfItsOwnKind) {
  const int apps = number_from("PLAYFAST_STORM_APPS", 600);
  const auto seed = std::to_string(GetParam());
  const auto& pages = records_of_pages(apps);
  const Double rough(small_pages({"p=0.01,seed=" + seed + ",fault=frame-missing",
                                  "match=batchexecute,p=0.03,seed=" + seed + ",status=500"}));
  const playfast::Folder folder;
  const auto errors = folder.path("errors");
  const auto packed =
      run(rough.with({"app", "-", "--country", "us,kr", "--via", "rpc", "-c", "32", "--errors", errors}),
          id_lines(apps, 100));
  EXPECT_EQ(packed.code, 1);
  const auto got = by_query(packed.out);
  EXPECT_TRUE(got == pages);
  EXPECT_EQ(got.size(), static_cast<std::size_t>(2 * (apps - apps / 100)));
  const auto failures = records(playfast::read_file(errors));
  EXPECT_EQ(failures.size(), static_cast<std::size_t>(2 * (apps / 100)));
  for (const auto& failure : failures) {
    EXPECT_EQ(failure["kind"], "not_found") << failure;
    EXPECT_TRUE(failure["item"].get<std::string>().ends_with(".missing")) << failure;
  }
}

INSTANTIATE_TEST_SUITE_P(Packs, Storm, testing::Range(1, 1 + number_from("PLAYFAST_STORM_SEEDS", 2)));

}  // namespace
}  // namespace e2e
