#include "queue/reply.hpp"

#include <gtest/gtest.h>

#include "queue/entry.hpp"
#include "queue_server.hpp"
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

TEST(QueueReply, EntriesHaveFieldsInAnyOrder) {
  const auto reply = entry_reply("9-0", {"lang", "ko", "x", "y", "item", "com.a", "origin", "7-1"});
  const auto entry = entry_of(reply.root());
  EXPECT_EQ(entry.id, (EntryId{9, 0}));
  EXPECT_EQ(entry.item, "com.a");
  EXPECT_EQ(entry.lang, "ko");
  EXPECT_EQ(entry.country, "");
  EXPECT_TRUE(entry.is_retry());
  EXPECT_EQ(entry.identity(), (EntryId{7, 1}));
  const auto strange = entry_reply("9-0", {"item", "com.a", "origin", "not an id"});
  EXPECT_EQ(entry_of(strange.root()).identity(), (EntryId{9, 0}));
  const auto deleted = array_of({text_of("9-0"), Reply()});
  EXPECT_TRUE(is_deleted(deleted.root()));
  EXPECT_EQ(entry_of(deleted.root()).item, "");
}

TEST(QueueReply, ItemsFollowOneAnotherHoweverDeepTheyAre) {
  const auto deep =
      array_of({text_of("a"), array_of({array_of({}), integer_reply(1)}), text_of("b"), Reply()});
  const auto root = deep.root();
  ASSERT_EQ(root.size(), 4U);
  EXPECT_EQ(root.at(1).at(0).size(), 0U);
  EXPECT_EQ(root.at(1).at(1).integer(), 1);
  EXPECT_EQ(root.at(2).text(), "b");
  EXPECT_EQ(root.value("a").size(), 2U);
  EXPECT_TRUE(root.value("b").is_nil());
  EXPECT_TRUE(root.at(4).is_nil()) << "not what comes after the array";
  EXPECT_TRUE(root.at(0).at(0).is_nil());
  EXPECT_TRUE(Reply().root().is_nil());
  std::string texts;
  for (const auto item : root) texts += item.text();
  EXPECT_EQ(texts, "ab");
}

TEST(QueueReply, OfAnArrayThatIsNotWholeTheRestIsNil) {
  Reply cut;
  cut.add_array(3);
  cut.add_text("a");
  EXPECT_EQ(cut.root().at(0).text(), "a");
  EXPECT_TRUE(cut.root().at(2).is_nil());
}

TEST(QueueReply, ANumberIsAnIntegerOrDigits) {
  EXPECT_EQ(integer_reply(7).root().number(), 7);
  EXPECT_EQ(text_of("12").root().number(), 12);
  EXPECT_EQ(text_of("12").root().integer(), 0);
  for (const char* const text : {"", "x", "99999999999999999999999999"})
    EXPECT_EQ(text_of(text).root().number(), 0) << text;
}

}  // namespace
}  // namespace playfast::queue
