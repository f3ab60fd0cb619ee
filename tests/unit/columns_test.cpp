#include "record/columns.hpp"

#include <gtest/gtest.h>
#include <concepts>

#include "output/file/destination.hpp"
#include "output/file/record_writer.hpp"
#include "record/plain_text.hpp"
#include "store/app/fields.hpp"
#include "store/lists/entry_fields.hpp"
#include "store/reviews/fields.hpp"

namespace playfast::record {
namespace {

// What must not compile: a record of one type with the columns of another.
template <typename Columns, typename Record>
concept MakesARow = requires(const Columns& columns, const Record& record) {
  columns.row(record);
};
static_assert(MakesARow<Columns<App>, App>);
static_assert(!MakesARow<Columns<App>, Review>);
static_assert(!MakesARow<Columns<Entry>, store::DetailedEntry>);
static_assert(!MakesARow<Columns<App>, const App*>);

template <typename Writer, typename Record>
concept Writes = requires(Writer& writer, const Record& record) {
  writer.write(record);
};
static_assert(Writes<output::RecordWriter<Review>, Review>);
static_assert(!Writes<output::RecordWriter<Review>, App>);
static_assert(!Writes<output::RecordWriter<Review>, const Review*>);

template <typename Record, typename Other>
constexpr bool makes_a_writer = std::constructible_from<output::RecordWriter<Record>, output::Destination&,
                                                        std::unique_ptr<output::Encoder>, Columns<Other>>;
static_assert(makes_a_writer<App, App>);
static_assert(!makes_a_writer<App, Review>);
static_assert(!std::constructible_from<Columns<App>, std::span<const Field<Review>>>);
static_assert(!std::constructible_from<Columns<App>, std::span<const Column>>);

Column named(std::string_view name) {
  Column column;
  column.name = name;
  return column;
}

std::string value(const Row& row, std::size_t index) {
  PlainText text;
  row.write(index, text);
  return text.value.value_or("null");
}

TEST(Columns, PickKeepsTheOrderOfWhatWasChosen) {
  const auto& all = store::app_columns();
  const std::vector wanted{named("title"), named("app_id")};
  const auto columns = all.pick(wanted);
  App app;
  app.app_id = "com.example.a";
  app.title = "A";
  const auto row = columns.row(app);
  ASSERT_EQ(row.columns().size(), 2U);
  EXPECT_EQ(value(row, 0), "A");
  EXPECT_EQ(value(row, 1), "com.example.a");
}

TEST(Columns, AnUnknownNameIsAnError) {
  const std::vector unknown{named("titel")};
  EXPECT_THROW(store::app_columns().pick(unknown), std::out_of_range);
}

TEST(Columns, FilterKeepsTheOrder) {
  const auto scores = store::app_columns().filter(
      [](const Column& column) { return column.name.starts_with("device_scores."); });
  EXPECT_EQ(scores.size(), 4U);
  App app;
  app.device_scores.phone = 4.5;
  EXPECT_EQ(value(scores.row(app), 0), "4.5");
}

}  // namespace
}  // namespace playfast::record
