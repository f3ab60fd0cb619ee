// The store double: its gzip, its server over plain sockets.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "plain_requests.hpp"
#include "store/gzip.hpp"
#include "store/request_log.hpp"
#include "store/server.hpp"
#include "store/store.hpp"

namespace storedouble {
namespace {

/// A socket client that hides nothing. Reads give up after ten seconds.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval patience{10, 0};
    ::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(socket_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  }

  void send(const std::string& bytes) {
    EXPECT_EQ(::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL),
              static_cast<ssize_t>(bytes.size()));
  }

  void get(const std::string& target, const std::string& headers = "") {
    send("GET " + target + " HTTP/1.1\r\nHost: play.google.com\r\nUser-Agent: raw\r\n" + headers + "\r\n");
  }

  /// Reads until this was read; returns all that was not returned before. Stops at the stream's end.
  std::string read_until(const std::string& end) {
    std::size_t found = 0;
    while ((found = unread_.find(end)) == std::string::npos && read_more()) {
    }
    const std::size_t size = found == std::string::npos ? unread_.size() : found + end.size();
    std::string text = unread_.substr(0, size);
    unread_.erase(0, size);
    return text;
  }

  /// Reads to the end of the stream; `error` is errno if it ends in one, else 0.
  std::string read_all(int& error) {
    while (read_more()) {
    }
    error = error_;
    return std::exchange(unread_, "");
  }

 private:
  bool read_more() {
    char bytes[16 * 1024];
    const ssize_t count = ::recv(socket_.get(), bytes, sizeof bytes, 0);
    error_ = count < 0 ? errno : 0;
    if (count > 0) unread_.append(bytes, static_cast<std::size_t>(count));
    return count > 0;
  }

  Descriptor socket_;
  std::string unread_;
  int error_ = 0;
};

TEST(Gzip, PiecesMakeOneMember) {
  const std::string head(100'000, 'h');
  const std::string tail = "tail and " + head + " and more";
  const GzipPiece first = gzip_piece(head, 6, false);
  const GzipPiece empty = gzip_piece("", 1, false);
  const GzipPiece last = gzip_piece(tail, 1, true);
  EXPECT_EQ(gunzip(gzip_join({first, empty, last})), head + tail);
  EXPECT_EQ(gunzip(gzip("", 6)), "");
  EXPECT_EQ(gunzip("no gzip"), std::nullopt);
  EXPECT_EQ(gunzip(gzip_bomb(3)), std::string(3'145'728, ' '));
}

TEST(Requests, TargetsAreTakenApart) {
  const Request request = request_for("/a/b?id=com.x%2Ey&hl=pt+BR&bad=%zz%4&flag&=&id=second");
  EXPECT_EQ(request.path, "/a/b");
  EXPECT_EQ(request.parameter("id"), "com.x.y");
  EXPECT_EQ(request.parameter("hl"), "pt BR");
  EXPECT_EQ(request.parameter("bad"), "%zz%4");
  EXPECT_EQ(request.parameter("flag"), "");
  EXPECT_EQ(request.parameter("none"), "");
}

TEST(Store, ServesBuiltAndFixedPages) {
  Store store({.layout = {.padding = 0}});
  store.set_page("com.fixed", "<html>fixed</html>");
  EXPECT_EQ(*store(request_for("/store/apps/details?id=com.fixed&gl=de")).body, "<html>fixed</html>");
  Request built = request_for("/store/apps/details?id=com.built&hl=en&gl=us");
  const Response plain = store(built);
  EXPECT_EQ(plain.status, 200);
  EXPECT_EQ(plain.header("content-type"), "text/html; charset=utf-8");
  EXPECT_NE(plain.body->find("com.built"), std::string::npos);
  built.add_header("Accept-Encoding", "br, gzip");
  EXPECT_EQ(store(built).header("content-encoding"), "gzip");
  EXPECT_EQ(gunzip(*store(built).body), *plain.body);
  EXPECT_EQ(store(request_for("/store/apps/details?id=com.x.missing")).status, 404);
  EXPECT_EQ(store(request_for("/store/apps/details?id=")).status, 404);
  EXPECT_EQ(store(request_for("/")).status, 404);
}

TEST(Server, KeepsConnectionsAlive) {
  RequestLog log;
  const Server server({}, with_log(log, good_page));
  EXPECT_EQ(server.base_url(), "http://127.0.0.1:" + std::to_string(server.port()));
  RawClient client(server.port());
  client.get("/first");
  const std::string answer = client.read_until("</html>");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n"));
  EXPECT_NE(answer.find("\r\ncontent-length: 23\r\n\r\n<html>"), std::string::npos);
  client.send(
      "POST /second HTTP/1.1\r\nContent-Length: 5\r\n\r\nhelloGET /third HTTP/1.1\r\nConnection: "
      "close\r\n\r\n");
  client.read_until("</html>");
  int error = 0;
  EXPECT_TRUE(client.read_all(error).ends_with("</html>"));
  EXPECT_EQ(error, 0);
  const auto entries = log.entries();
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[0].user_agent, "raw");
  EXPECT_EQ(entries[1].method + entries[1].target + entries[1].body, "POST/secondhello");
  EXPECT_EQ(entries[2].connection, 1U);
  EXPECT_EQ(entries[2].status, 200);
  EXPECT_GE(entries[2].seconds, entries[0].seconds);
}

TEST(Server, PlaysTransportFaults) {
  RequestLog log;
  const Server server(
      {}, with_log(log, with_faults({rule("match=/reset,fault=reset"), rule("match=/close,fault=close"),
                                     rule("match=/cut,fault=cut,bytes=6")},
                                    good_page)));
  const auto play = [&](const std::string& target, int& error) {
    RawClient client(server.port());
    client.get(target);
    return client.read_all(error);
  };
  int error = 0;
  EXPECT_EQ(play("/reset", error), "");
  EXPECT_EQ(error, ECONNRESET);
  EXPECT_EQ(play("/close", error), "");
  EXPECT_EQ(error, 0);
  EXPECT_TRUE(play("/cut", error).ends_with("content-length: 23\r\n\r\n<html>"));
  EXPECT_EQ(error, 0);
  EXPECT_EQ(log.entries().at(0).fault, "reset");
  EXPECT_EQ(log.entries().at(0).status, 0);
  EXPECT_EQ(log.entries().at(2).status, 200);
}

TEST(Server, EndsWhileItStallsAndDelays) {
  const auto began = Clock::now();
  {
    RequestLog log;
    const Server server(
        {}, with_log(log, with_faults({rule("match=/slow,delay=60000"), rule("fault=stall")}, good_page)));
    RawClient slow(server.port());
    RawClient stalled(server.port());
    slow.get("/slow");
    stalled.get("/stall");
    while (log.entries().size() < 2) ::usleep(1000);
  }
  EXPECT_LT(Clock::now() - began, std::chrono::seconds(10));
}

}  // namespace
}  // namespace storedouble
