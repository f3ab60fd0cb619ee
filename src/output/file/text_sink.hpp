// Where the text of records goes.
#pragma once

#include <string_view>

#include "playfast/error.hpp"

namespace playfast::output {

class TextSink {
 public:
  TextSink() = default;
  TextSink(TextSink&&) = default;
  TextSink& operator=(TextSink&&) = default;
  virtual ~TextSink() = default;

  /// Takes one record, whole lines. False: no more are wanted. Errors: output.
  virtual Result<bool> write(std::string_view record) = 0;
};

}  // namespace playfast::output
