// Another process that holds something, for tests of locks.
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "files.hpp"

namespace playfast {

/// A child process that has what `take` gives, until this ends. `take` returns something that is true
/// when it was taken.
class Holder {
 public:
  template <typename Take>
  explicit Holder(Take take) : pid_(::fork()) {
    if (pid_ == 0) hold(take);
    char byte = 0;
    EXPECT_EQ(::read(ready_.out.get(), &byte, 1), 1);
    EXPECT_EQ(byte, 'y') << "the child has it";
  }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;
  ~Holder() {
    release_.in = util::Fd();
    ::waitpid(pid_, nullptr, 0);
  }

  pid_t pid() const { return pid_; }

 private:
  template <typename Take>
  [[noreturn]] void hold(Take take) {
    release_.in.close();
    const auto held = take();
    util::write_all(ready_.in.get(), held ? "y" : "n");
    char byte = 0;
    while (::read(release_.out.get(), &byte, 1) < 0) {
    }
    ::_exit(0);  // as a run that is killed: nothing is cleaned up
  }

  Pipe ready_;
  Pipe release_;
  pid_t pid_;
};

}  // namespace playfast
