#include "queue/reply.hpp"

#include <gtest/gtest.h>

#include "queue/entry.hpp"
#include "util/program_error.hpp"

namespace playfast::queue {
namespace {

// As Redis 7.0 words them.
TEST(QueueReply, ErrorsAreMistakesOrPass) {
  for (const auto* const text :
       {"WRONGPASS invalid username-password pair or user is disabled.", "NOAUTH Authentication required.",
        "NOPERM this user has no permissions to access one of the keys used as arguments",
        "ERR DB index is out of range", "WRONGTYPE Operation against a key holding the wrong kind of value",
        "ERR unknown command 'XAUTOCLAIM', with args beginning with: ", "MOVED 3999 127.0.0.1:6381"}) {
    EXPECT_EQ(trouble_of(text), Trouble::refused) << text;
    EXPECT_EQ(error_of(text, "redis://h/s").kind, ProgramError::invalid_option);
  }
  for (const auto* const text :
       {"LOADING Redis is loading the dataset in memory",
        "OOM command not allowed when used memory > 'maxmemory'.",
        "READONLY You can't write against a read only replica.",
        "MISCONF Redis is configured to save RDB snapshots", "BUSY Redis is busy running a script.",
        "ERR max number of clients reached"}) {
    EXPECT_EQ(trouble_of(text), Trouble::passing) << text;
    EXPECT_EQ(error_of(text, "redis://h/s").kind, ErrorKind::unreachable);
  }
  EXPECT_EQ(trouble_of("NOGROUP No such key 'x' or consumer group"), Trouble::no_group);
  EXPECT_EQ(trouble_of("BUSYGROUP Consumer Group name already exists"), Trouble::is_there);
  EXPECT_EQ(trouble_of("ERR something else"), Trouble::unknown);
  EXPECT_EQ(error_of("ERR something else", "redis://h/s").message, "redis://h/s: ERR something else");
}

TEST(QueueReply, IdsAreTwoNumbers) {
  EntryId id;
  ASSERT_TRUE(parse_id("1700000000000-12", id));
  EXPECT_EQ(id, (EntryId{1'700'000'000'000, 12}));
  EXPECT_EQ(to_string(id), "1700000000000-12");
  for (const auto* const text : {"", "-", "1", "1-", "-1", "1-2-3", "1-x", "99999999999999999999-1", "1 -2"})
    EXPECT_FALSE(parse_id(text, id)) << text;
}

Reply text_reply(std::string text) {
  return {.type = Reply::Type::text, .integer = 0, .text = std::move(text)};
}

TEST(QueueReply, EntriesHaveFieldsInAnyOrder) {
  Reply fields{.type = Reply::Type::array, .integer = 0, .text = {}};
  for (const auto* const part : {"lang", "ko", "x", "y", "item", "com.a", "origin", "7-1"})
    fields.items.push_back(text_reply(part));
  Reply reply{.type = Reply::Type::array, .integer = 0, .text = {}, .items = {text_reply("9-0"), fields}};
  const auto entry = entry_of(reply);
  EXPECT_EQ(entry.id, (EntryId{9, 0}));
  EXPECT_EQ(entry.item, "com.a");
  EXPECT_EQ(entry.lang, "ko");
  EXPECT_EQ(entry.country, "");
  EXPECT_TRUE(entry.is_retry());
  EXPECT_EQ(entry.identity(), (EntryId{7, 1}));
  reply.items[1].items.back() = text_reply("not an id");
  EXPECT_EQ(entry_of(reply).identity(), (EntryId{9, 0}));
  reply.items[1] = Reply();
  EXPECT_TRUE(is_deleted(reply));
  EXPECT_EQ(entry_of(reply).item, "");
}

TEST(QueueReply, ANumberIsAnIntegerOrDigits) {
  EXPECT_EQ((Reply{Reply::Type::integer, 7, {}}).number(), 7);
  EXPECT_EQ((Reply{Reply::Type::text, 0, "12"}).number(), 12);
  for (const char* const text : {"", "x", "99999999999999999999999999"})
    EXPECT_EQ((Reply{Reply::Type::text, 0, text}).number(), 0) << text;
}

}  // namespace
}  // namespace playfast::queue
