#include "net/form.hpp"

#include <algorithm>
#include <iterator>

namespace playfast::net {

void Form::add(std::string_view text) {
  own_ += text;
  size_ += text.size();
}

void Form::add_alike(std::string_view text) {
  if (model_.empty()) model_ = text;
  const auto differs = std::ranges::mismatch(text, model_).in1;
  const auto shared = static_cast<std::size_t>(differs - text.begin());
  parts_.push_back({size_, shared, own_.size()});
  own_ += text.substr(shared);
  size_ += text.size();
}

std::size_t Form::read(std::size_t offset, char* to, std::size_t most) const {
  std::size_t copied = 0;
  auto part = std::prev(std::ranges::upper_bound(parts_, offset, {}, &Part::start));
  for (; part != parts_.end() && copied < most; ++part) {
    const auto next = std::next(part);
    const auto end = next == parts_.end() ? own_.size() : next->own;
    auto skip = offset + copied - part->start;
    for (const auto text : {std::string_view(model_).substr(0, part->shared),
                            std::string_view(own_).substr(part->own, end - part->own)}) {
      const auto rest = text.substr(std::min(skip, text.size()), most - copied);
      skip -= std::min(skip, text.size());
      copied += rest.copy(to + copied, rest.size());
    }
  }
  return copied;
}

std::string Form::str() const {
  std::string text(size_, '\0');
  read(0, text.data(), text.size());
  return text;
}

}  // namespace playfast::net
