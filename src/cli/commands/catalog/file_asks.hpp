// Files of the sitemaps as asks: one request each.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <utility>

#include "catalog/shard_list.hpp"
#include "playfast/run.hpp"
#include "store/calls/ask.hpp"
#include "util/try.hpp"

namespace playfast::cli {

/// Reads the body of a file.
template <typename T>
using ReadFile = std::function<Result<T>(std::string_view body)>;

/// One file. The others must outlive it.
template <typename T>
class FileAsk final : public store::Ask {
 public:
  FileAsk(catalog::File file, const ReadFile<T>& read, const Handler<catalog::File, T>& handler)
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
  catalog::File file_;
  const ReadFile<T>& read_;
  const Handler<catalog::File, T>& handler_;
  Answer<T> answer_;
};

/// Makes an ask of each file.
template <typename T>
class FileAsks final : public store::AskSource {
 public:
  FileAsks(Queries<catalog::File>& files, ReadFile<T> read, Handler<catalog::File, T> handler)
      : files_(files), read_(std::move(read)), handler_(std::move(handler)) {}

  Next next() override {
    return store::next_ask(files_, [&](catalog::File file) {
      return std::make_unique<FileAsk<T>>(std::move(file), read_, handler_);
    });
  }
  int ready_fd() const override { return files_.ready_fd(); }

 private:
  Queries<catalog::File>& files_;
  ReadFile<T> read_;
  Handler<catalog::File, T> handler_;
};

}  // namespace playfast::cli
