// `playfast reviews`.
#include <fmt/format.h>
#include <algorithm>
#include <array>

#include "cli/commands/commands.hpp"
#include "cli/commands/review_output.hpp"
#include "cli/commands/run/endpoint.hpp"
#include "cli/input/resume_target.hpp"
#include "cli/input/review_queries.hpp"
#include "client/core.hpp"
#include "store/reviews/fields.hpp"
#include "util/program_error.hpp"
#include "util/text.hpp"
#include "util/try.hpp"

namespace playfast::cli {
namespace {

class WrittenReviews final : public ReviewOutput {
 public:
  explicit WrittenReviews(Recorder<Review>& recorder)
      : ReviewOutput(recorder.report()), recorder_(recorder) {}

 private:
  Result<bool> keep(const record::StreamQuery& query, const record::StreamPage& page) override {
    const bool wanted = recorder_.write_page(query.app_id, page.reviews);
    if (recorder_.commits() != nullptr) recorder_.commits()->output().hold(query.tag);
    return wanted;
  }
  Result<void> keep_end(const record::StreamQuery& query, const record::StreamEnd& end) override {
    if (recorder_.history() != nullptr) TRY(recorder_.history()->run().end_stream(query, end));
    return recorder_.commits() == nullptr ? Result<void>()
                                          : recorder_.commits()->end_stream(
                                                name_of(query), query.tag, end.error ? &*end.error : nullptr);
  }

  Recorder<Review>& recorder_;
};

std::unique_ptr<Queries<record::StreamQuery>> streams(JobList& jobs, const Options& options) {
  return std::make_unique<ReviewQueryList>(jobs, options.selection, nullptr);
}

// Streams that end where the database knows them.
class UpdatedStreams final : public Queries<record::StreamQuery> {
 public:
  UpdatedStreams(Queries<record::StreamQuery>& queries, Recorder<Review>& recorder)
      : queries_(queries), recorder_(recorder) {}

  Pull next(record::StreamQuery& query) override {
    const auto pull = queries_.next(query);
    if (pull != Pull::item) return pull;
    const auto begun = recorder_.history()->run().begin_update(query);
    if (!begun) recorder_.report().output_failed(begun.error());
    return begun ? pull : Pull::end;
  }
  int ready_fd() const override { return queries_.ready_fd(); }
  std::optional<std::uint64_t> place() const override { return queries_.place(); }

 private:
  Queries<record::StreamQuery>& queries_;
  Recorder<Review>& recorder_;
};

RunEnd fetch_update(Client& client, Queries<record::StreamQuery>& queries, Recorder<Review>& recorder,
                    const RunOptions& options) {
  WrittenReviews results(recorder);
  UpdatedStreams updated(queries, recorder);
  return client::Core::of(client).streams(updated, results, options);
}

RunEnd fetch_reviews(Client& client, Queries<record::StreamQuery>& queries, Recorder<Review>& recorder,
                     const RunOptions& options) {
  WrittenReviews results(recorder);
  return client::Core::of(client).streams(queries, results, options);
}

Result<void> check(const Options& options) {
  const auto& since = options.selection.since;
  const auto& until = options.selection.until;
  if (since && until && *since > *until)
    return fail(ProgramError::invalid_option, "--since is later than --until");
  if (options.output.update && options.selection.sort != ReviewSort::newest)
    return fail(ProgramError::invalid_option, "--update needs --sort newest");
  if (!options.output.resume) return {};
  TRY(check_resume(options.output));
  TRY_ASSIGN(const auto columns, chosen_columns(options, store::review_columns()));
  if (std::ranges::find(columns, "review_id", &record::Column::name) == columns.end())
    return fail(ProgramError::invalid_option, "--resume needs review_id among --fields");
  return {};
}

// Languages of which several variants are requested: "es" of es, es-AR and de.
std::vector<std::string_view> languages_with_variants(const std::vector<std::string>& langs) {
  std::vector<std::string_view> once;
  std::vector<std::string_view> several;
  for (const auto& lang : langs) {
    const auto language = std::string_view(lang).substr(0, lang.find('-'));
    const bool again = std::ranges::find(once, language) != once.end();
    if (!again) once.push_back(language);
    if (again && std::ranges::find(several, language) == several.end()) several.push_back(language);
  }
  return several;
}

}  // namespace

void note_repeated_reviews(const Options& options) {
  if (options.selection.countries.size() > 1) {
    say(Level::warning,
        "warning: every country returns the same reviews; each review is delivered once per app");
  }
  if (const auto languages = languages_with_variants(options.selection.langs); !languages.empty()) {
    say(Level::note, fmt::format("variants of one language ({}) may return the same reviews; each review is "
                                 "delivered once per app",
                                 util::join(languages, ", ")));
  }
}

namespace {

int run_reviews(const Options& given) {
  auto options = given;
  const bool updates = updates_database(given.output);
  options.output.resume = given.output.resume || (given.output.update && !updates);
  if (const auto checked = check(options); !checked) return refused(checked.error());
  // A stream whose app comes from a queue is committed as a whole: what it had so far is of no use to another
  // worker.
  if (options.output.resume && !options.output.dry_run && !reads_queue(options))
    return run_resumed_reviews(options);
  return run_command<record::StreamQuery, Review>(
      options, {.items = reviewed_apps,
                .columns = store::review_columns(),
                .queries = &streams,
                .fetch = updates && !options.output.dry_run ? &fetch_update : &fetch_reviews,
                .notes = &note_repeated_reviews});
}

constexpr std::array reviews_groups{&locale_options,  &review_options,  &record_options,  &resume_options,
                                    &history_options, &update_options,  &replace_options, &run_options,
                                    &queue_options,   &network_options, &config_options,  &quiet_options,
                                    &verbose_options, &program_options};

constexpr std::array reviews_examples{
    Example{"The newest 500 one-star reviews in German, as a spreadsheet",
            "playfast reviews com.spotify.music --lang de --score 1 --limit 500 -f csv -o one-star.csv"},
    Example{"All reviews since a day, in every language",
            "playfast reviews com.spotify.music --lang all --since 2026-11-01 > november.jsonl"},
    Example{"All reviews; run the same command again to resume",
            "playfast reviews com.spotify.music -o reviews.jsonl --resume"},
};

}  // namespace

constinit const Command reviews_command{
    .name = "reviews",
    .options = reviews_groups,
    .arguments = Arguments::many,
    .argument = {.name = "ID"},
    .help = "Fetch reviews",
    .details =
        "Fetches the reviews of apps and prints each page of them as it arrives: all reviews, newest "
        "first, by default. Each review belongs to one language; --lang all requests all languages.\n\n"
        "ID is a package name (com.spotify.music) or the URL of an app's page.",
    .examples = reviews_examples,
    .columns = &columns_of<&store::review_columns>,
    .schema = {"review", "A review, printed by \"playfast reviews\""},
    .run = &run_reviews};

}  // namespace playfast::cli
