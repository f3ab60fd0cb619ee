#include "queue/merge/piece.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

#include "util/program_error.hpp"
#include "util/try.hpp"

namespace playfast::queue {
namespace {

tl::unexpected<Error> failed_file(const std::string& folder, int error) {
  return fail(ProgramError::output,
              fmt::format("cannot write a temporary file in {}: {}", folder, std::strerror(error)));
}

}  // namespace

Result<void> PieceSorter::add(const Piece& piece) {
  memory_.push_back(piece);
  return memory_.size() < most_ ? Result<void>() : spill();
}

Result<void> PieceSorter::spill() {
  if (!file_) file_ = util::Fd(::open(folder_.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
  if (!file_) return failed_file(folder_, errno);
  std::ranges::sort(memory_);
  const auto begin = runs_.empty() ? 0 : runs_.back().end;
  runs_.push_back({.at = begin, .end = begin + memory_.size()});
  const std::string_view bytes(reinterpret_cast<const char*>(memory_.data()), memory_.size() * sizeof(Piece));
  if (const int error = util::write_all(file_.get(), bytes); error != 0) return failed_file(folder_, error);
  memory_.clear();
  return {};
}

Result<void> PieceSorter::begin() {
  begun_ = true;
  if (runs_.empty()) {
    std::ranges::sort(memory_);
    return {};
  }
  if (!memory_.empty()) TRY(spill());
  memory_.shrink_to_fit();
  for (std::size_t run = 0; run < runs_.size(); ++run) TRY(push_head(run));
  return {};
}

// Reads some of a run at a time.
Result<void> PieceSorter::push_head(std::size_t number) {
  constexpr std::uint64_t block = 4'096;
  auto& run = runs_[number];
  if (run.taken == run.read.size()) {
    run.read.resize(std::min(block, run.end - run.at));
    run.taken = 0;
    if (run.read.empty()) return {};
    const auto bytes = run.read.size() * sizeof(Piece);
    const auto got = ::pread(file_.get(), run.read.data(), bytes, static_cast<off_t>(run.at * sizeof(Piece)));
    if (got != static_cast<ssize_t>(bytes)) return failed_file(folder_, got < 0 ? errno : EIO);
    run.at += run.read.size();
  }
  heads_.push({run.read[run.taken++], number});
  return {};
}

Result<bool> PieceSorter::next(Piece& piece) {
  if (!begun_) TRY(begin());
  if (runs_.empty()) {
    if (taken_ == memory_.size()) return false;
    piece = memory_[taken_++];
    return true;
  }
  if (heads_.empty()) return false;
  const auto head = heads_.top();
  heads_.pop();
  piece = head.piece;
  TRY(push_head(head.run));
  return true;
}

}  // namespace playfast::queue
