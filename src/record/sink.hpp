// Where the values of a record go, one after another.
#pragma once

#include <cstdint>
#include <string_view>

namespace playfast::record {

/// Takes one value. Lists and the objects in them come as nested calls.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual void null() = 0;
  virtual void boolean(bool value) = 0;
  virtual void integer(std::int64_t value) = 0;
  virtual void number(double value) = 0;
  virtual void text(std::string_view value) = 0;
  virtual void begin_list() = 0;
  virtual void end_list() = 0;
  virtual void begin_object() = 0;
  virtual void key(std::string_view name) = 0;
  virtual void end_object() = 0;
};

}  // namespace playfast::record
