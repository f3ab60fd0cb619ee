#include "output/file/record_writer.hpp"

#include <gtest/gtest.h>

#include <csignal>

#include "files.hpp"
#include "output/file/destination.hpp"
#include "output/selection.hpp"
#include "store/app/fields.hpp"
#include "util/program_error.hpp"

namespace playfast::output {
namespace {

// What is written to standard output goes to another descriptor, as long as this lives.
class StandardOutputTo {
 public:
  explicit StandardOutputTo(int fd) : saved_(::dup(STDOUT_FILENO)) { ::dup2(fd, STDOUT_FILENO); }
  StandardOutputTo(const StandardOutputTo&) = delete;
  StandardOutputTo& operator=(const StandardOutputTo&) = delete;
  ~StandardOutputTo() { ::dup2(saved_.get(), STDOUT_FILENO); }

 private:
  util::Fd saved_;
};

record::Columns<App> title_and_country() {
  return store::app_columns().pick(select_columns(store::app_columns(), "title,country").value());
}

App app_named(const std::string& title) {
  App app;
  app.title = title;
  app.country = "us";
  return app;
}

TEST(RecordWriter, WritesARecordALine) {
  const Folder folder;
  auto destination = Destination::open(folder.path("out"), Existing::refuse).value();
  RecordWriter writer(destination, json_lines_encoder(), title_and_country());
  for (const char* title : {"one", "two\nlines"}) {
    const auto app = app_named(title);
    EXPECT_TRUE(writer.write(app).value());
  }
  EXPECT_EQ(read_file(destination.unfinished()),
            "{\"title\":\"one\",\"country\":\"us\"}\n{\"title\":\"two\\nlines\",\"country\":\"us\"}\n");
}

TEST(RecordWriter, TellsThatItsReaderHasGone) {
  std::signal(SIGPIPE, SIG_IGN);
  Pipe pipe;
  pipe.out.close();
  auto destination = Destination::standard_output();
  RecordWriter writer(destination, json_lines_encoder(), title_and_country());
  const auto app = app_named("one");
  const StandardOutputTo redirected(pipe.in.get());
  EXPECT_FALSE(writer.write(app).value());
}

TEST(RecordWriter, AFullDiskIsAnError) {
  const util::Fd full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
  if (!full) GTEST_SKIP() << "no /dev/full here";
  auto destination = Destination::standard_output();
  RecordWriter writer(destination, json_lines_encoder(), title_and_country());
  const auto app = app_named("one");
  const StandardOutputTo redirected(full.get());
  const auto written = writer.write(app);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().kind, ProgramError::output);
  EXPECT_NE(written.error().message.find("standard output"), std::string::npos);
}

}  // namespace
}  // namespace playfast::output
