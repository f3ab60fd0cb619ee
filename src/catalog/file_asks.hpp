// Files of the sitemaps as asks: one request each.
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "catalog/shard_list.hpp"
#include "playfast/run.hpp"
#include "store/calls/ask.hpp"
#include "util/try.hpp"

namespace playfast::catalog {

/// Reads the body of a file.
template <typename T>
using ReadFile = std::function<Result<T>(std::string_view body)>;

/// One file. The others must outlive it.
template <typename T>
class FileAsk final : public store::Ask {
 public:
  FileAsk(File file, const ReadFile<T>& read, const Handler<File, T>& handler)
      : file_(std::move(file)), read_(read), handler_(handler) {}

  store::Call call() const override { return {.page = file_.url}; }
  Result<Next> read(Result<store::Reply> reply) override {
    if (!reply) return tl::unexpected<Error>(std::move(reply.error()));
    TRY_ASSIGN(answer_.value, read_(reply->html));
    return Next::end;
  }
  void describe(Error& error) const override { error.item = file_.name; }
  bool end(std::optional<Error> error) override {
    if (error) return handler_(file_, tl::unexpected<Error>(std::move(*error)));
    return handler_(file_, std::move(answer_));
  }

 private:
  File file_;
  const ReadFile<T>& read_;
  const Handler<File, T>& handler_;
  Answer<T> answer_;
};

/// Makes an ask of each file.
template <typename T>
class FileAsks final : public store::AskSource {
 public:
  FileAsks(Queries<File>& files, ReadFile<T> read, Handler<File, T> handler)
      : files_(files), read_(std::move(read)), handler_(std::move(handler)) {}

  Next next() override {
    return store::next_ask(
        files_, [&](File file) { return std::make_unique<FileAsk<T>>(std::move(file), read_, handler_); });
  }
  int ready_fd() const override { return files_.ready_fd(); }

 private:
  Queries<File>& files_;
  ReadFile<T> read_;
  Handler<File, T> handler_;
};

}  // namespace playfast::catalog
