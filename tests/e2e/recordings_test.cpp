// The recorded pages, through the real program.
#include <gtest/gtest.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "unit/recordings.hpp"

namespace e2e {
namespace {

using nlohmann::json;

struct Recording {
  std::string name;
  std::string app_id;
  std::string country;
  std::string lang;
};

const std::vector<Recording> recorded_apps{
    {"minecraft-us-en", "com.mojang.minecraftpe", "us", "en"},
    {"translate-us-en", "com.google.android.apps.translate", "us", "en"},
    {"edumarket-eg-en", "com.raiseright.edumarketapp", "eg", "en"},
    {"instagram-cn-zh-2022", "com.instagram.android", "cn", "zh"}};

Double::Setup recorded_store(bool tls) {
  Double::Setup setup;
  setup.tls = tls;
  for (const auto& [name, app_id, country, lang] : recorded_apps) {
    setup.store.recordings[app_id] = *playfast::recordings_dir() / "app" / (name + ".html");
  }
  return setup;
}

json expected(const std::string& name) {
  std::ifstream file(*playfast::recordings_dir() / "expected" / "app" / (name + ".json"));
  return json::parse(file);
}

class Recordings : public testing::TestWithParam<bool> {
 protected:
  void SetUp() override { PLAYFAST_NEED_RECORDINGS(); }
};

TEST_P(Recordings, EveryFieldEqualsTheExpectedOne) {
  const Double store(recorded_store(GetParam()));
  for (const auto& [name, app_id, country, lang] : recorded_apps) {
    const auto ended = run(store.with({"app", app_id, "--country", country, "--lang", lang, "--verify"}));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.err, "") << "both readers agree";
    const auto record = json::parse(ended.out);
    const auto fields = expected(name);
    EXPECT_GT(fields.size(), 50U);
    for (const auto& [key, value] : fields.items())
      EXPECT_EQ(record.value(key, json("absent")), value) << name << " " << key;
  }
  const auto seller =
      run(store.with({"app", "com.mojang.minecraftpe", "--fields", "seller", "--format", "jsonl"}));
  EXPECT_EQ(seller.out, "{\"seller\":\"Mojang\"}\n") << seller.err;
  const auto protocol = GetParam() ? "h2" : "HTTP/1.1";
  for (const auto& entry : store.log.entries()) EXPECT_EQ(entry.protocol, protocol);
  EXPECT_EQ(store.log.entries().size(), recorded_apps.size() + 1);
}

INSTANTIATE_TEST_SUITE_P(Protocols, Recordings, testing::Bool(),
                         [](const auto& protocol) { return protocol.param ? "Http2OverTls" : "Http1"; });

TEST(VerifiedRecordings, AgreeByRpcAndOnThePage) {
  PLAYFAST_NEED_RECORDINGS();
  const Double store(recorded_store(false));
  for (const auto& [name, app_id, country, lang] : recorded_apps) {
    const auto ended =
        run(store.with({"app", app_id, "--country", country, "--lang", lang, "--verify", "--via", "auto"}));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.err, "");
    EXPECT_EQ(json::parse(ended.out)["source"], "rpc") << name;
  }
  EXPECT_EQ(store.log.entries().size(), 2 * recorded_apps.size());
}

TEST(VerifiedRecordings, AreOfTheirCountries) {
  PLAYFAST_NEED_RECORDINGS();
  const Double store(recorded_store(false));
  for (const auto& [name, app_id, country, lang] : recorded_apps) {
    const auto ended =
        run(store.with({"app", app_id, "--country", "kr", "--lang", lang, "--verify", "--via", "auto"}));
    EXPECT_EQ(ended.code, 6) << name;
    EXPECT_EQ(ended.err, "playfast: warning: " + app_id + " (kr): the page is for country \"" + country +
                             "\" instead of \"kr\"\n");
  }
}

TEST(PermissionRecordings, EqualTheExpectedOnes) {
  PLAYFAST_NEED_RECORDINGS();
  const auto recordings = *playfast::recordings_dir();
  Double::Setup setup;
  for (const std::string name : {"translate-us-en", "common-only-en", "other-only", "none"})
    setup.store.permission_recordings["com.example." + name.substr(0, name.find('-'))] =
        recordings / "permissions" / (name + ".txt");
  const Double store(setup);
  const auto permissions_of = [&](const std::string& app_id) {
    const auto ended = run(store.with({"permissions", app_id}));
    EXPECT_EQ(ended.code, 0) << ended.err;
    return json::parse(ended.out).at("permissions");
  };
  for (const std::string name : {"translate-us-en", "common-only-en"}) {
    std::ifstream file(recordings / "expected" / "permissions" / (name + ".json"));
    EXPECT_EQ(permissions_of("com.example." + name.substr(0, name.find('-'))), json::parse(file)) << name;
  }
  const auto other = permissions_of("com.example.other");
  ASSERT_EQ(other.size(), 2U);
  EXPECT_EQ(other[0]["permissions"].size(), 6U);
  EXPECT_EQ(other[1]["group"], nullptr);
  const auto none = run(store.with({"permissions", "com.example.none"}));
  EXPECT_EQ(none.code, 0);
  EXPECT_EQ(none.out, "");
}

TEST(OddRecordings, TheLayoutOfMay2022IsNotUnderstood) {
  PLAYFAST_NEED_RECORDINGS();
  Double::Setup setup;
  setup.store.recordings["com.kulture.android"] =
      *playfast::recordings_dir() / "odd" / "app-2022-05-old-layout.html";
  const Double store(setup);
  const auto ended = run(store.with({"app", "com.kulture.android"}));
  EXPECT_EQ(ended.code, 6);
  EXPECT_EQ(ended.out, "");
  EXPECT_NE(ended.err.find("playfast: com.kulture.android (us): page not understood"), std::string::npos)
      << ended.err;
  EXPECT_NE(ended.err.find("no title at [1][2][0][0]"), std::string::npos) << ended.err;
  EXPECT_EQ(store.log.entries().size(), 1U) << "what is whole and not understood is not asked for again";

  const auto partial = run(store.with({"app", "com.kulture.android", "--partial"}));
  EXPECT_EQ(partial.code, 0) << partial.err;
  EXPECT_NE(partial.err.find("warning: com.kulture.android (us): page not understood"), std::string::npos);
  std::vector<std::string> given;
  const auto record = nlohmann::ordered_json::parse(partial.out);
  for (const auto& [key, value] : record.items()) {
    const bool none = value.is_null() || value == json::array() || key == "device_scores";
    if (!none) given.push_back(key);
  }
  EXPECT_EQ(given, (std::vector<std::string>{"country", "lang", "source", "app_id", "url", "title", "summary",
                                             "developer", "developer_website", "category_id", "price",
                                             "currency", "content_rating", "icon", "fetched_at"}));
  EXPECT_EQ(record["source"], "schema.org");
}

// The inner JSON of the first frame of a recorded RPC answer.
std::string frame_payload(const std::string& file) {
  std::ifstream stream(*playfast::recordings_dir() / "odd" / file);
  const std::string text((std::istreambuf_iterator<char>(stream)), {});
  return json::parse(text.substr(text.find("[[")))[0][2];
}

TEST(OddRecordings, ABookIsNotTakenForAnApp) {
  PLAYFAST_NEED_RECORDINGS();
  Double store;
  const auto app = storedouble::demo_app("com.example.book", "us", "fr");
  store.store.set_page("com.example.book",
                       storedouble::build_page_around(frame_payload("rpc-book-fr-2022.txt"), app).str());
  const auto ended = run(store.with({"app", "com.example.book"}));
  EXPECT_EQ(ended.code, 6);
  EXPECT_EQ(ended.out, "");
  EXPECT_NE(ended.err.find("page not understood"), std::string::npos) << ended.err;
  EXPECT_NE(ended.err.find("[1][2]["), std::string::npos) << ended.err;
}

TEST(OddRecordings, ARecordedRpcAppIsReadWhenItStandsInAPage) {
  PLAYFAST_NEED_RECORDINGS();
  Double store;
  const auto payload = frame_payload("rpc-app-fr-2022.txt");
  const std::string app_id = json::parse(payload)[1][2][77][0];
  const auto app = storedouble::demo_app(app_id, "fr", "fr");
  store.store.set_page(app_id, storedouble::build_page_around(payload, app).str());
  const auto ended = run(store.with({"app", app_id, "--lang", "fr"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(json::parse(ended.out)["title"], json::parse(payload)[1][2][0][0]);
}

}  // namespace
}  // namespace e2e
