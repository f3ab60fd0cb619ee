// Outputs that are links, devices, FIFOs and descriptors, and --errors among them.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <csignal>
#include <nlohmann/json.hpp>

#include "e2e/double.hpp"
#include "e2e/process.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using playfast::Folder;
using playfast::read_file;
using playfast::write_file;
using Strings = std::vector<std::string>;

const std::string record = "{\"app_id\":\"com.example.a\"}\n";

class OutputPlaces : public testing::Test {
 protected:
  Strings job(Strings more) const {
    Strings arguments{"app", "com.example.a", "--fields", "app_id"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return store_.with(arguments);
  }
  Finished script(const std::string& text, Strings more) const {
    return run_script(text, job(std::move(more)));
  }

  Folder folder_;
  Double store_{small_pages()};
};

// Faults: F55
TEST_F(OutputPlaces, ALinkIsFollowedAndStays) {
  std::filesystem::create_symlink("target", folder_.path("link"));
  for (const Strings& more : {Strings{}, Strings{"--force"}}) {
    Strings arguments{"-o", folder_.path("link")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto ended = run(job(arguments));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(std::filesystem::is_symlink(folder_.path("link")));
    EXPECT_EQ(read_file(folder_.path("target")), record);
  }
  EXPECT_EQ(run(job({"-o", folder_.path("link")})).code, 2) << "what it leads to exists";
  EXPECT_EQ(folder_.files(), 2U);
}

// Faults: F55
TEST_F(OutputPlaces, StdoutByAnotherNameIsWrittenDirectly) {
  std::filesystem::create_symlink("/dev/stdout", folder_.path("link"));
  for (const std::string path : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"}) {
    const auto ended = run(job({"-o", path}));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.out, record);
  }
  // A link of our own: what replaced /dev/stdout would harm the machine.
  for (const Strings& more :
       {Strings{"-o", folder_.path("link")}, Strings{"-o", folder_.path("link"), "--force"}}) {
    const auto ended = run(job(more));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.out, record);
    EXPECT_EQ(std::filesystem::read_symlink(folder_.path("link")), "/dev/stdout");
  }
}

TEST_F(OutputPlaces, StdoutThatIsAFileIsAddedTo) {
  const auto file = folder_.path("file");
  const auto ended =
      script("{ echo before; \"$PLAYFAST\" \"$@\" -o /dev/stdout; echo after; } > " + file, {});
  EXPECT_EQ(ended.err, "");
  EXPECT_EQ(read_file(file), "before\n" + record + "after\n");
  EXPECT_EQ(folder_.files(), 1U);
}

// Faults: F55
TEST_F(OutputPlaces, OtherDescriptorsToo) {
  const auto ended = script("exec 3> " + folder_.path("three") + "; \"$PLAYFAST\" \"$@\" -o /dev/fd/3", {});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(read_file(folder_.path("three")), record);
  EXPECT_EQ(run(job({"-o", "/dev/stderr"})).err, record);
  // Those that the test runner may have left open are closed first.
  for (int fd = 3; fd < 12; ++fd) {
    const auto own =
        script("for fd in {3..11}; do eval \"exec $fd>&-\"; done; \"$PLAYFAST\" \"$@\" -o /dev/fd/" +
                   std::to_string(fd),
               {});
    EXPECT_EQ(own.code, 7) << "a descriptor that was not passed: " << fd;
    EXPECT_EQ(own.err.find("--force"), std::string::npos) << own.err;
  }
}

TEST_F(OutputPlaces, AFifoIsWrittenForItsReader) {
  const auto fifo = folder_.path("fifo");
  ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
  const auto ended =
      script("cat " + fifo + " & \"$PLAYFAST\" \"$@\"; code=$?; wait; exit $code", {"-o", fifo});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.out, record);
  EXPECT_TRUE(std::filesystem::is_fifo(fifo));
}

TEST_F(OutputPlaces, AFifoWithoutAReaderIsLeftAtASignal) {
  const auto fifo = folder_.path("fifo");
  ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
  Process process(job({"-o", fifo}));
  // It waits in the system call that opens the FIFO.
  const auto call = [&] { return read_file("/proc/" + std::to_string(process.pid()) + "/syscall"); };
  if (call().empty()) GTEST_SKIP() << "the kernel does not show what a process waits for";
  process.wait_until([&] { return call().starts_with(std::to_string(SYS_openat) + " "); });
  process.signal(SIGTERM);
  EXPECT_EQ(process.finish().code, 143);
}

// Faults: F47, F55
TEST_F(OutputPlaces, DevicesAreWrittenAndNeverReplaced) {
  EXPECT_EQ(run(job({"-o", "/dev/null"})).code, 0);
  const auto full = run(job({"-o", "/dev/full"}));
  EXPECT_EQ(full.code, 7);
  EXPECT_NE(full.err.find("cannot write /dev/full: No space left on device"), std::string::npos) << full.err;
  EXPECT_EQ(full.err.find("--force"), std::string::npos) << full.err;
}

// Faults: F55
TEST_F(OutputPlaces, ErrorsFollowTheSameRules) {
  std::filesystem::create_symlink("target", folder_.path("link"));
  const auto missing = [&](Strings more) {
    more.insert(more.begin(), {"com.example.missing", "-q"});
    return job(more);
  };
  EXPECT_EQ(run(missing({"--errors", folder_.path("link")})).code, 1);
  EXPECT_TRUE(std::filesystem::is_symlink(folder_.path("link")));
  EXPECT_EQ(json::parse(read_file(folder_.path("target")))["kind"], "not_found");
  for (const std::string path : {"-", "/dev/stderr"}) {
    const auto to_stderr =
        run_script("cd " + folder_.path("") + " && \"$PLAYFAST\" \"$@\"", missing({"--errors", path}));
    EXPECT_EQ(to_stderr.code, 1) << to_stderr.err;
    EXPECT_EQ(json::parse(lines(to_stderr.err).back())["kind"], "not_found") << to_stderr.err;
  }
  EXPECT_EQ(run(missing({"--errors", "/dev/stdout"})).code, 2) << "stdout has the records";
  EXPECT_EQ(folder_.files(), 2U);
}

TEST_F(OutputPlaces, TheErrorsFileMayBeNeitherOutputNorState) {
  std::filesystem::create_symlink("out", folder_.path("link"));
  const auto before = store_.log.entries().size();
  EXPECT_EQ(run(job({"-o", folder_.path("out"), "--errors", folder_.path("link")})).code, 2);
  EXPECT_EQ(run(job({"-o", folder_.path("out"), "--errors", folder_.path("./out"), "--dry-run"})).code, 2);
  const auto resumed = run(store_.with({"reviews", "com.example.a.r20.short", "--resume", "-o",
                                        folder_.path("out"), "--errors", folder_.path("./out.state")}));
  EXPECT_EQ(resumed.code, 2) << resumed.err;
  EXPECT_EQ(folder_.files(), 1U);
  EXPECT_EQ(store_.log.entries().size(), before);
}

TEST_F(OutputPlaces, TheErrorsFileMayNotBeWhatIsRead) {
  const auto failed = folder_.path("failed.jsonl");
  write_file(failed, "com.example.a\n");
  const auto ended = run(store_.with({"app", "@" + failed, "--errors", failed, "--force"}));
  EXPECT_EQ(ended.code, 2) << ended.err;
  EXPECT_EQ(read_file(failed), "com.example.a\n");
}

TEST_F(OutputPlaces, AReplacedFileWithHardLinksIsWarnedOf) {
  write_file(folder_.path("out"), "old\n");
  std::filesystem::create_hard_link(folder_.path("out"), folder_.path("other"));
  const auto ended = run(job({"-o", folder_.path("out"), "--force"}));
  EXPECT_EQ(ended.code, 0);
  EXPECT_NE(ended.err.find("hard links"), std::string::npos) << ended.err;
  EXPECT_EQ(read_file(folder_.path("other")), "old\n");
}

TEST_F(OutputPlaces, AnExtensionOfAFormatThatCannotBeResumedIsRefused) {
  const auto path = folder_.path("reviews.json");
  const auto ended = run(store_.with({"reviews", "com.example.a.r20.short", "--resume", "-o", path}));
  EXPECT_EQ(ended.code, 2) << ended.err;
  EXPECT_NE(ended.err.find("--resume needs --format jsonl, csv or tsv"), std::string::npos) << ended.err;
  EXPECT_FALSE(std::filesystem::exists(path));
}

// Faults: F47
TEST_F(OutputPlaces, AFileSizeLimitIsAWriteError) {
  const auto path = folder_.path("apps.jsonl");
  const auto arguments = store_.with({"app", "com.example.a", "com.example.b", "com.example.c", "-c", "1"});
  const auto limited = [&](const std::string& output) {
    return run_script("ulimit -f 8; exec \"$PLAYFAST\" \"$@\"" + output, arguments);  // 8 KiB
  };
  const auto to_file = limited(" -o " + path);
  EXPECT_EQ(to_file.code, 7) << to_file.err;
  EXPECT_NE(to_file.err.find("File too large"), std::string::npos) << to_file.err;
  for (const auto& entry : std::filesystem::directory_iterator(folder_.where())) {
    for (const auto& line : lines(read_file(entry.path()))) EXPECT_TRUE(json::accept(line)) << "a torn line";
  }
  EXPECT_EQ(limited(" > " + path).code, 7);
}

// Faults: F47
TEST_F(OutputPlaces, AFileSizeLimitEndsAResumedRunWhereItCanBeResumed) {
  const auto path = folder_.path("reviews.jsonl");
  const auto arguments = store_.with({"reviews", "com.example.a.r400.short", "--resume", "-o", path});
  const auto limited = run_script("ulimit -f 64; exec \"$PLAYFAST\" \"$@\"", arguments);  // 64 KiB
  EXPECT_EQ(limited.code, 7) << limited.err;
  EXPECT_EQ(run(arguments).code, 0);
  EXPECT_EQ(lines(read_file(path)).size(), 400U);
}

}  // namespace
}  // namespace e2e
