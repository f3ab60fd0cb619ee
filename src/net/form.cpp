#include "net/form.hpp"

#include <algorithm>
#include <iterator>

namespace playfast::net {
namespace {

// How many bytes both begin with. Most starts are the model's: to compare all of it is several times as fast.
std::size_t shared_size(std::string_view text, std::string_view model) {
  if (model.starts_with(text)) return text.size();
  return static_cast<std::size_t>(std::ranges::mismatch(text, model).in1 - text.begin());
}

}  // namespace

void Form::add(std::string_view text) {
  own_ += text;
  size_ += text.size();
}

void Form::add_alike(std::string_view start, std::string_view rest) {
  if (model_.empty()) model_.append(start).append(rest);
  const auto of_start = shared_size(start, model_);
  const auto of_rest =
      of_start < start.size() ? 0 : shared_size(rest, std::string_view(model_).substr(of_start));
  parts_.push_back({size_, of_start + of_rest, own_.size()});
  size_ += of_start + of_rest;
  add(start.substr(of_start));
  add(rest.substr(of_rest));
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
