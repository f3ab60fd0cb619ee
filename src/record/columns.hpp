// Columns of records of one type: what each is called, and how its value is written.
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "record/field.hpp"

namespace playfast::record {

/// One record with its columns. Encoders read it without knowing the record's type.
class Row {
 public:
  virtual ~Row() = default;
  virtual std::span<const Column> columns() const = 0;
  /// Writes the value of the column at this index.
  virtual void write(std::size_t index, Sink& sink) const = 0;
};

/// Columns in output order. Only records of the same type can be written with them.
template <typename Record>
class Columns {
 public:
  Columns() = default;
  explicit Columns(std::span<const Field<Record>> fields) {
    for (const auto& field : fields) add(field);
  }

  void add(const Field<Record>& field) { add(column_of(field), field.write); }
  /// Adds a field of a record that is a member of this one.
  template <auto part, typename Part>
  void add_part(const Field<Part>& field) {
    add(column_of(field),
        [write = field.write](const Record& record, Sink& sink) { write(record.*part, sink); });
  }

  /// The columns with the names of `chosen`, in that order. Throws std::out_of_range for an unknown name.
  Columns pick(std::span<const Column> chosen) const {
    Columns picked;
    for (const auto& column : chosen) {
      const auto found = std::ranges::find(columns_, column.name, &Column::name);
      if (found == columns_.end()) throw std::out_of_range("no column " + std::string(column.name));
      picked.add(*found, writers_[static_cast<std::size_t>(found - columns_.begin())]);
    }
    return picked;
  }
  /// The columns that a predicate accepts.
  template <typename Predicate>
  Columns filter(Predicate accepts) const {
    std::vector<Column> chosen;
    std::ranges::copy_if(columns_, std::back_inserter(chosen), accepts);
    return pick(chosen);
  }

  // A range of descriptions, so that it converts to std::span<const Column>.
  auto begin() const { return columns_.begin(); }
  auto end() const { return columns_.end(); }
  std::size_t size() const { return columns_.size(); }
  const Column& operator[](std::size_t index) const { return columns_[index]; }

  /// A record with these columns; valid as long as both.
  class RecordRow final : public Row {
   public:
    RecordRow(const Columns& columns, const Record& record) : columns_(columns), record_(record) {}
    std::span<const Column> columns() const override { return columns_; }
    void write(std::size_t index, Sink& sink) const override { columns_.writers_[index](record_, sink); }

   private:
    const Columns& columns_;
    const Record& record_;
  };
  RecordRow row(const Record& record) const { return {*this, record}; }

 private:
  using Writer = std::function<void(const Record&, Sink&)>;

  void add(Column column, Writer writer) {
    columns_.push_back(column);
    writers_.push_back(std::move(writer));
  }

  std::vector<Column> columns_;
  std::vector<Writer> writers_;  ///< of the column at the same index
};

template <typename Record, std::size_t Size>
Columns(const std::array<Field<Record>, Size>&) -> Columns<Record>;

}  // namespace playfast::record
