// `playfast reviews` on answers that are partly unreadable, repeated or rejected.
#include <gtest/gtest.h>

#include "e2e/double.hpp"
#include "e2e/process.hpp"
#include "e2e/records.hpp"
#include "e2e/text.hpp"
#include "store/batchexecute.hpp"

namespace e2e {
namespace {

using nlohmann::json;
using storedouble::Json;
using storedouble::list;
using Strings = std::vector<std::string>;

const std::string app = "com.example.cases";

// A review as the store writes it.
Json review(const std::string& id, const Json& score = 5, const Json& criteria = nullptr) {
  Json item = storedouble::nulls(17);
  item[0] = id;
  item[1] = list("A reviewer", storedouble::image("https://play-lh.example/a"));
  item[2] = score;
  item[4] = "fine";
  item[5] = list(1'790'000'000, 0);
  item[12] = criteria;
  return item;
}

// The answer of both RPCs with these reviews.
std::string answer_of(const Json& reviews) {
  const auto payload = list(reviews).dump();
  const auto frame = [&](const char* rpc) { return list("wrb.fr", rpc, payload, nullptr, nullptr, nullptr); };
  return ")]}'\n\n" + list(frame("oCPfdb"), frame("UsvDTd"), list("di", 12)).dump();
}

Finished run_reviews(const std::string& answer, const Strings& options = {}) {
  Double store(small_pages());
  store.store.set_reviews(app, answer);
  Strings arguments{"reviews", app};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return run(store.with(arguments));
}

Strings ids_in(const std::string& out) {
  Strings ids;
  for (const auto& record : records(out)) ids.push_back(record["review_id"]);
  return ids;
}

TEST(ReviewCases, TheThreeShapesOfACriterionAndTheDeviceAreRead) {
  const auto criteria = list(list(list("vaf_a", list(1)), list("vaf_b", nullptr, list(5)), list("vaf_c")));
  auto on_phone = review("id-1", 5, criteria);
  on_phone[16] = 1;
  auto on_tablet = review("id-2");
  on_tablet[16] = 2;
  const auto ended = run_reviews(answer_of(list(on_phone, on_tablet, review("id-3"))));
  EXPECT_EQ(ended.code, 0) << ended.err;
  const auto reviews = records(ended.out);
  ASSERT_EQ(reviews.size(), 3U);
  EXPECT_EQ(reviews[0]["criteria"], json::parse(R"([{"name":"vaf_a","rating":1,"stars":null},
      {"name":"vaf_b","rating":null,"stars":5},{"name":"vaf_c","rating":null,"stars":null}])"));
  EXPECT_EQ(reviews[0].value("device", json()), "phone");
  EXPECT_EQ(reviews[1].value("device", json()), "tablet");
  EXPECT_EQ(reviews[2].value("device", json("absent")), json());
}

TEST(ReviewCases, AReviewThatSeveralLanguagesReturnIsDeliveredOnce) {
  const auto answer = answer_of(list(review("id-1"), review("id-2"), review("id-3")));
  const auto ended = run_reviews(answer, {"--lang", "es,es-AR,es-MX,de", "--ordered"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ids_in(ended.out), (Strings{"id-1", "id-2", "id-3"}));
  EXPECT_EQ(count_in(ended.err, "variants of one language (es)"), 1U) << ended.err;
  EXPECT_NE(ended.err.find("(es-MX): complete, 0 reviews, 3 seen before"), std::string::npos) << ended.err;
  const auto others = run_reviews(answer, {"--lang", "es,de"});
  EXPECT_EQ(count_in(others.err, "variants"), 0U) << others.err;
}

TEST(ReviewCases, AReviewThatSeveralCountriesReturnIsDeliveredOnceAndTheLimitIsOfTheApp) {
  const auto answer = answer_of(list(review("id-1"), review("id-2"), review("id-3")));
  const auto all = run_reviews(answer, {"--country", "us,kr"});
  EXPECT_EQ(ids_in(all.out).size(), 3U) << all.err;
  const auto some = run_reviews(answer, {"--country", "us,kr", "--limit", "2"});
  EXPECT_EQ(ids_in(some.out).size(), 2U) << some.err;
}

TEST(ReviewCases, AReviewOfTwoAppsIsOfEach) {
  Double store(small_pages());
  const auto answer = answer_of(list(review("id-1"), review("id-2")));
  for (const std::string id : {"com.example.one", "com.example.two"}) store.store.set_reviews(id, answer);
  const auto ended = run(store.with({"reviews", "com.example.one", "com.example.two"}));
  EXPECT_EQ(records(ended.out).size(), 4U) << ended.err;
}

TEST(ReviewCases, AResumedRunDoesNotDeliverAgainWhatAnotherLanguageDelivered) {
  const playfast::Folder folder;
  const auto answer = answer_of(list(review("id-1"), review("id-2"), review("id-3")));
  for (const Strings& fields : {Strings{}, {"--fields", "review_id"}}) {
    Strings arguments{"reviews",   app,
                      "--lang",    "es,es-AR,es-MX",
                      "--ordered", "--retries",
                      "0",         "--resume",
                      "-o",        folder.path("out" + std::to_string(fields.size()))};
    arguments.insert(arguments.end(), fields.begin(), fields.end());
    Double broken(small_pages({"match=hl=es-AR,status=500", "match=hl=es-MX,status=403"}));
    broken.store.set_reviews(app, answer);
    EXPECT_EQ(run(broken.with(arguments)).code, 5);
    Double healed(small_pages());
    healed.store.set_reviews(app, answer);
    const auto ended = run(healed.with(arguments));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ids_in(playfast::read_file(arguments[9])), (Strings{"id-1", "id-2", "id-3"})) << ended.err;
  }
}

// Faults: F61
TEST(ReviewCases, OneUnreadableReviewIsSkippedWarnedOfAndCounted) {
  for (const Json& bad : {review("id-2", nullptr), review("id-2", "five"), Json(nullptr), Json(7), list()}) {
    const auto ended = run_reviews(answer_of(list(review("id-1"), bad, review("id-3"))));
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ids_in(ended.out), (Strings{"id-1", "id-3"}));
    EXPECT_EQ(count_in(ended.err, "warning: "), 1U) << ended.err;
    EXPECT_NE(ended.err.find("[0][1]["), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find("complete, 2 reviews, 1 skipped"), std::string::npos) << ended.err;
  }
}

TEST(ReviewCases, WhereNoReviewCanBeReadTheAnswerIsNotUnderstood) {
  const auto ended = run_reviews(answer_of(list(review("id-1", nullptr), review("id-2", nullptr))));
  EXPECT_EQ(ended.code, 6);
  EXPECT_EQ(ended.out, "");
  EXPECT_NE(ended.err.find("no score at [0][0][2]"), std::string::npos) << ended.err;
}

TEST(ReviewCases, AWarningIsGivenOncePerFieldAndRun) {
  auto reviews = list();
  for (int number = 0; number < 20; ++number) {
    auto one = review("id-" + std::to_string(number), number % 2 == 0 ? Json(5) : Json(nullptr));
    one[6] = "many";
    one[16] = 9;
    reviews.push_back(one);
  }
  const auto ended = run_reviews(answer_of(reviews), {"--lang", "en,ko"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(count_in(ended.err, "thumbs_up"), 1U) << ended.err;
  EXPECT_EQ(count_in(ended.err, "device"), 1U) << ended.err;
  EXPECT_EQ(count_in(ended.err, "no score"), 1U) << ended.err;
}

TEST(ReviewCases, AnErrorFrameIsReportedAsWhatItIs) {
  const Double store(small_pages({"match=batchexecute,fault=error-frame"}));
  const auto ended = run(store.with({"reviews", "com.example.a", "--device", "tv"}));
  EXPECT_EQ(ended.code, 6);
  EXPECT_NE(ended.err.find("rejected the request (error 400)"), std::string::npos) << ended.err;
}

TEST(ReviewCases, WhenBothRpcsFailBothReasonsAreGiven) {
  for (const std::string other : {"fault=malformed", "status=500"}) {
    const Double store(
        small_pages({"match=rpcids=oCPfdb,fault=error-frame", "match=rpcids=UsvDTd," + other}));
    const auto ended = run(store.with({"reviews", "com.example.a", "--retries", "0"}));
    EXPECT_NE(ended.code, 0);
    EXPECT_NE(ended.err.find("oCPfdb: the store rejected the request (error 400)"), std::string::npos)
        << ended.err;
    EXPECT_NE(ended.err.find("UsvDTd: "), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find(other == "status=500" ? "HTTP 500" : "status 3"), std::string::npos)
        << ended.err;
  }
}

TEST(ReviewCases, AnEmptyPageWithoutATokenIsAskedForAgainBeforeItIsTheEnd) {
  const Double once(small_pages({"match=CtgB,first=1,fault=empty-list"}));
  const auto ended = run(once.with({"reviews", "com.example.r1500"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 1500U) << ended.err;
  EXPECT_EQ(once.log.entries().size(), 3U);

  const Double always(small_pages({"match=CtgB,fault=empty-list"}));
  const auto end = run(always.with({"reviews", "com.example.r1500"}));
  EXPECT_EQ(end.code, 0);
  EXPECT_NE(end.err.find("complete, 1000 reviews"), std::string::npos) << end.err;
  EXPECT_EQ(always.log.entries().size(), 3U);

  const Double first(small_pages());
  EXPECT_EQ(run(first.with({"reviews", "com.example.noreviews"})).code, 0);
  EXPECT_EQ(first.log.entries().size(), 1U) << "without a token an empty page is an answer";
}

TEST(ReviewCases, AnAppMayHaveMoreOfAnotherLanguageThanACircleOfPages) {
  // 4,200 reviews at 40 a page: the second stream passes 105 pages without a new review.
  const Double store(small_pages());
  const auto ended =
      run(store.with({"reviews", "com.example.r4200.short", "--country", "us,kr", "--ordered"}));
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(records(ended.out).size(), 4200U);
}

}  // namespace
}  // namespace e2e
