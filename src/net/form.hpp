// The body of a POST.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace playfast::net {

/// Text, already URL-encoded. The calls of a pack differ in little but an id: of a thousand that have a
/// kilobyte each, a tenth is kept.
class Form {
 public:
  Form() = default;
  explicit Form(std::string_view text) { add(text); }

  void add(std::string_view text);
  /// Adds both. Keeps only what differs from the first text that was added so, behind what both begin with;
  /// fast where `start` is the same.
  void add_alike(std::string_view start, std::string_view rest);

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  /// Copies up to `most` bytes from `offset` on; returns how many, 0 at the end.
  std::size_t read(std::size_t offset, char* to, std::size_t most) const;
  /// All of it.
  std::string str() const;

 private:
  /// So many bytes of the model, then what `own_` has up to the next part.
  struct Part {
    std::size_t start = 0;  ///< in the form
    std::size_t shared = 0;
    std::size_t own = 0;  ///< where its own bytes begin
  };

  std::string model_;
  std::string own_;  ///< of all parts
  std::vector<Part> parts_{Part{}};
  std::size_t size_ = 0;
};

}  // namespace playfast::net
