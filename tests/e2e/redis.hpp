// A Redis server of a test's own, on a socket in a temporary folder.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <sstream>
#include <thread>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "queue/connection.hpp"

namespace e2e {

class Queue : public testing::Test {
 protected:
  using Strings = std::vector<std::string>;
  using Reply = playfast::queue::Reply;

  /// The server on the PATH; empty where there is none.
  static std::string program() {
    const auto* const path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
      auto file = folder + "/redis-server";
      if (::access(file.c_str(), X_OK) == 0) return file;
    }
    return {};
  }

  void SetUp() override {
    if (!playfast::queue::is_supported()) GTEST_SKIP() << "built without queues";
    if (program().empty()) GTEST_SKIP() << "no redis-server";
    start_redis();
  }

  void start_redis(const Strings& options = {}) {
    Strings arguments{"--port", "0", "--unixsocket", socket(), "--dir",         folder_.where().string(),
                      "--save", "",  "--appendonly", "yes",    "--appendfsync", "always"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    redis_ = std::make_unique<Process>(arguments, Process::Environment{}, program());
    redis_->wait_until([&] { return redis({"PING"}, false).text() == "PONG" || is_locked_; });
  }
  void kill_redis() {
    redis_->signal(SIGKILL);
    redis_->finish();
    redis_.reset();
  }

  std::string socket() const { return folder_.path("redis"); }
  std::string url(const std::string& stream = "apps") const {
    return "redis+unix://" + socket() + "?stream=" + stream;
  }

  /// The reply to a command, until the next one.
  Reply::Part redis(const Strings& command, bool must_work = true) {
    playfast::queue::Url address;
    address.socket = socket();
    auto connection = playfast::queue::Connection::open(address, std::chrono::seconds(5));
    std::array<playfast::queue::Command, 1> one;
    for (const auto& word : command) one[0].push_back(word);
    reply_ = {};
    auto sent = connection ? connection->send(one) : tl::make_unexpected(connection.error());
    auto replies = sent ? connection->receive() : tl::make_unexpected(sent.error());
    if (!replies) {
      EXPECT_FALSE(must_work) << replies.error().message;
      return reply_.root();
    }
    reply_ = std::move(replies->front());
    is_locked_ = reply_.root().text().starts_with("NOAUTH");
    if (must_work) {
      EXPECT_FALSE(reply_.root().is_error()) << reply_.root().text();
    }
    return reply_.root();
  }

  void add(const Strings& fields, const std::string& stream = "apps") {
    Strings command{"XADD", stream, "*"};
    command.insert(command.end(), fields.begin(), fields.end());
    redis(command);
  }
  void add_apps(int count) {
    Strings job{"queue", "push", url()};
    for (int number = 0; number < count; ++number) job.push_back("com.example.app" + std::to_string(number));
    EXPECT_EQ(run(job).code, 0);
  }
  static Strings app_ids(int count) {
    Strings ids;
    for (int number = 0; number < count; ++number)
      ids.push_back("{\"app_id\":\"com.example.app" + std::to_string(number) + "\"}");
    std::ranges::sort(ids);
    return ids;
  }

  std::int64_t pending() { return redis({"XPENDING", "apps", "playfast"}).at(0).integer(); }
  std::int64_t failed() { return redis({"XLEN", "apps:failed"}).integer(); }

  std::string part(int number) const { return folder_.path("part-" + std::to_string(number)); }
  /// A worker with its own output.
  Strings worker(int number, const Strings& options = {}) const {
    Strings job{"app", url(), "--fields", "app_id", "-o", part(number), "--resume", "--no-progress"};
    job.insert(job.end(), options.begin(), options.end());
    return job;
  }
  /// The same with all fields, of which a request holds 32 apps, not 1,024.
  Strings full_worker(int number, const Strings& options = {}) const {
    auto job = worker(number, options);
    job[3] = "all";
    return job;
  }
  static std::string id_of(const std::string& record) {
    constexpr std::string_view key = "\"app_id\":\"";
    const auto begin = record.find(key) + key.size();
    return "{\"app_id\":\"" + record.substr(begin, record.find('"', begin) - begin) + "\"}";
  }
  static Strings sorted(const std::string& text) {
    auto all = lines(text);
    if (!text.empty() && text.front() == '{') std::ranges::transform(all, all.begin(), &id_of);
    std::ranges::sort(all);
    return all;
  }
  Strings written(int number) const { return sorted(playfast::read_file(part(number))); }

  playfast::Folder folder_;
  std::unique_ptr<Process> redis_;
  Reply reply_;
  bool is_locked_ = false;
};

}  // namespace e2e
