#include "history/review_streams.hpp"

#include "histories.hpp"
#include "history/subjects.hpp"

namespace playfast::history {
namespace {

TEST(ReviewStreams, OldIsWhatWasThereAtTheEnd) {
  const Folder folder;
  auto database = Database::open(folder.path("db"), cli::entities()).value();
  auto subjects = Subjects::open(*database).value();
  auto streams = ReviewStreams::open(*database).value();
  auto transaction = Transaction::begin(database->connection()).value();
  const StreamKey stream{"com.a", "en", {}};
  EXPECT_FALSE(streams.last_subject(stream).value());
  ASSERT_TRUE(subjects.find_or_add({"review", "com.a", "", "", "one"}));
  ASSERT_TRUE(streams.end(stream));
  ASSERT_TRUE(subjects.find_or_add({"review", "com.a", "", "", "two"}));
  const auto last = streams.last_subject(stream).value();
  ASSERT_TRUE(last);
  EXPECT_TRUE(streams.is_old("com.a", "one", *last).value());
  EXPECT_FALSE(streams.is_old("com.a", "two", *last).value());
  EXPECT_FALSE(streams.is_old("com.b", "one", *last).value());
  EXPECT_FALSE(streams.last_subject({"com.a", "en", "score=1"}).value());
  EXPECT_FALSE(streams.last_subject({"com.a", "de", {}}).value());
}

}  // namespace
}  // namespace playfast::history
