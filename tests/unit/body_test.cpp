#include "net/body.hpp"

#include <gtest/gtest.h>

#include "store/gzip.hpp"
#include "store/seeded.hpp"

namespace playfast::net {
namespace {

using storedouble::gzip;

std::string noise(std::size_t size) {
  storedouble::Seeded seeded(7);
  std::string text;
  while (text.size() < size) text += static_cast<char>(seeded.below(256));
  return text;
}

ErrorKind kind_of(const Result<std::string_view>& result) {
  EXPECT_FALSE(result.has_value());
  return result ? ErrorKind{} : result.error().kind;
}

// Gzip that says its text has this many bytes.
std::string declaring(std::string zipped, std::uint32_t size) {
  for (int byte = 0; byte < 4; ++byte) {
    zipped[zipped.size() - 4 + static_cast<std::size_t>(byte)] = static_cast<char>(size >> (8 * byte));
  }
  return zipped;
}

TEST(Inflater, GzipGivesItsTextBack) {
  Inflater inflater;
  for (const auto& text : {std::string(), std::string("a"), std::string(3'000'000, 'z'), noise(1'200'000)}) {
    EXPECT_EQ(inflater.decode(gzip(text, 6), "gzip").value(), text);
    EXPECT_EQ(inflater.decode(gzip(text, 1), "x-gzip").value(), text);
  }
}

TEST(Inflater, AFileMayHaveSeveralMembers) {
  Inflater inflater;
  const auto large = noise(300'000);
  EXPECT_EQ(inflater.gunzip(gzip("a", 6) + gzip(large, 6) + gzip("", 6) + gzip("b", 1)).value(),
            "a" + large + "b");
  EXPECT_EQ(inflater.gunzip(gzip("a", 6) + std::string(3, '\0')).value(), "a") << "padding";
  const auto second = gzip("some more text", 6);
  for (std::size_t size = 2; size < second.size(); ++size)
    ASSERT_EQ(kind_of(inflater.gunzip(gzip("a", 6) + second.substr(0, size))), ErrorKind::encoding) << size;
  EXPECT_EQ(kind_of(inflater.gunzip(gzip(std::string(max_body, 'a'), 6) + gzip("b", 6))),
            ErrorKind::too_large);
}

TEST(Inflater, PlainBodiesAreTakenAsTheyAre) {
  Inflater inflater;
  EXPECT_EQ(inflater.decode("plain", "").value(), "plain");
  EXPECT_EQ(inflater.decode("plain", "identity").value(), "plain");
  EXPECT_EQ(inflater.decode("", "").value(), "");
}

TEST(Inflater, EncodingsThatWereNotAskedForAreRefused) {
  Inflater inflater;
  for (const char* encoding : {"br", "deflate", "zstd", "gzip, gzip", "gzipp"}) {
    EXPECT_EQ(kind_of(inflater.decode(gzip("text", 6), encoding)), ErrorKind::not_understood) << encoding;
  }
}

TEST(Inflater, ACutBodyIsAnErrorWhereverItIsCut) {
  Inflater inflater;
  const auto whole = gzip("some text that is long enough to have a body " + noise(300), 6);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    ASSERT_EQ(kind_of(inflater.decode(whole.substr(0, size), "gzip")), ErrorKind::encoding) << size;
  }
}

TEST(Inflater, BytesChangedAnywhereAreNoticed) {
  Inflater inflater;
  const auto whole = gzip("some text that is long enough to have a body", 6);
  for (std::size_t at = 10; at < whole.size(); ++at) {  // the header's time and system may be anything
    auto spoilt = whole;
    spoilt[at] = static_cast<char>(spoilt[at] ^ 0x55);
    ASSERT_FALSE(inflater.decode(spoilt, "gzip")) << at;
  }
}

TEST(Inflater, GarbageIsAnError) {
  Inflater inflater;
  EXPECT_EQ(kind_of(inflater.decode("<html>no gzip at all</html>", "gzip")), ErrorKind::encoding);
  EXPECT_EQ(kind_of(inflater.decode(noise(100'000), "gzip")), ErrorKind::encoding);
}

TEST(Inflater, TextsBeyondTheCapAreRefused) {
  Inflater inflater;
  EXPECT_EQ(inflater.decode(gzip(std::string(max_body, '\0'), 6), "gzip").value().size(), max_body);
  EXPECT_EQ(kind_of(inflater.decode(gzip(std::string(max_body + 1, '\0'), 6), "gzip")), ErrorKind::too_large);
  EXPECT_EQ(kind_of(inflater.decode(storedouble::gzip_bomb(17), "gzip")), ErrorKind::too_large);
  EXPECT_EQ(kind_of(inflater.decode(storedouble::gzip_bomb(200), "gzip")), ErrorKind::too_large);
}

TEST(Inflater, ADeclaredSizeIsNotBelieved) {
  const auto zipped = gzip(std::string(500'000, 'x'), 6);
  for (const std::uint32_t size : {0U, 1U, 499'999U, 500'001U, 0xFFFFFFFFU}) {
    EXPECT_EQ(kind_of(Inflater().decode(declaring(zipped, size), "gzip")), ErrorKind::encoding) << size;
  }
  EXPECT_EQ(kind_of(Inflater().decode(declaring(storedouble::gzip_bomb(17), 10), "gzip")),
            ErrorKind::too_large);
}

TEST(Inflater, IsUsedAgainAfterAnything) {
  Inflater inflater;
  EXPECT_FALSE(inflater.decode(storedouble::gzip_bomb(17), "gzip"));
  EXPECT_EQ(inflater.decode(gzip("small", 6), "gzip").value(), "small");
  EXPECT_FALSE(inflater.decode("garbage", "gzip"));
  EXPECT_EQ(inflater.decode(gzip(std::string(70'000, 'y'), 6), "gzip").value(), std::string(70'000, 'y'));
}

}  // namespace
}  // namespace playfast::net
