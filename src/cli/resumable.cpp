#include "cli/resumable.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/signals.hpp"
#include "output/json.hpp"
#include "output/place.hpp"

namespace playfast::cli {
namespace {

// What is asked for, but for how it is fetched. The items are checked one by one.
std::string job_of(const Options& options, const std::vector<record::Column>& columns) {
  nlohmann::ordered_json job{
      {"country", options.countries}, {"lang", options.langs}, {"score", options.scores}};
  job["sort"] = static_cast<int>(options.sort);
  job["device"] = options.device ? static_cast<int>(*options.device) : -1;
  job["limit"] = options.limit.value_or(0);
  for (const auto& [name, day] : {std::pair("since", options.since), {"until", options.until}}) {
    job[name] = day ? day->time_since_epoch().count() : -1;
  }
  auto& fields = job["fields"] = nlohmann::ordered_json::array();
  for (const auto& column : columns) fields.push_back(column.name);
  return job.dump();
}

// The first option in which two jobs differ.
std::string difference(const std::string& one, const std::string& other) {
  const auto left = nlohmann::ordered_json::parse(one, nullptr, false);
  const auto right = nlohmann::ordered_json::parse(other, nullptr, false);
  for (const auto& [name, value] : left.items()) {
    if (!right.is_object() || !right.contains(name) || right[name] != value) return name;
  }
  return "version";
}

bool exists(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

std::string name_of(const ReviewQuery& query) {
  return fmt::format("{} {} {} {}\n", query.app_id, query.country, query.lang, query.score.value_or(0));
}

}  // namespace

tl::unexpected<Error> Resumable::refuse(const std::string& why) const {
  return fail(ErrorKind::state, why + "; --force starts over and loses what " + path_ + " has");
}

tl::unexpected<Error> Resumable::other_items() const {
  return refuse(state_path() + " is of another job: its items differ");
}

Result<void> Resumable::check(const Options& options, const std::vector<record::Column>& columns) {
  if (options.output.empty() || options.output == "-")
    return fail(ErrorKind::invalid_option, "--resume needs a file: --output FILE");
  if (options.format.value_or(output::Format::jsonl) != output::Format::jsonl) {
    return fail(ErrorKind::invalid_option, "--resume goes with --format jsonl only");
  }
  if (std::ranges::find(columns, "review_id", &record::Column::name) == columns.end()) {
    return fail(ErrorKind::invalid_option, "--resume needs the field review_id among --fields");
  }
  return {};
}

Result<Resumable> Resumable::open(const Options& options, std::vector<record::Column> columns) {
  if (auto checked = check(options, columns); !checked) return tl::make_unexpected(checked.error());
  const auto place = output::find_place(options.output);
  if (!place) return tl::make_unexpected(place.error());
  const auto& path = place->path;  // of a link's target
  if (place->kind != output::Place::Kind::file) {
    return fail(ErrorKind::output, "cannot resume into " + path + ": it is not a regular file");
  }
  // On the name, which the state shares: the output itself may be moved away.
  auto lock = output::FileLock::acquire(path);
  if (!lock) return tl::make_unexpected(lock.error());
  const bool has_state = exists(path + ".state") && !options.force;
  if (has_state && !exists(path)) {
    return fail(ErrorKind::state, path + " is gone, but " + path + ".state is there; --force starts over");
  }
  auto journal = output::Journal::open(path);
  if (!journal) return tl::make_unexpected(journal.error());
  Resumable resumable(std::move(*journal), std::move(columns), path);
  resumable.lock_ = std::move(*lock);
  resumable.state_.job = job_of(options, resumable.columns_);
  if (has_state) {
    std::ifstream file(path + ".state", std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    auto earlier = parse_state(text);
    if (!earlier) return resumable.refuse(path + ".state " + earlier.error().message);
    if (auto adopted = resumable.adopt(std::move(*earlier)); !adopted)
      return tl::make_unexpected(adopted.error());
    return resumable;
  }
  if (!options.force && resumable.journal_.size().value_or(1) > 0) {
    return resumable.refuse(path + " has no state beside it to go on from");
  }
  if (auto cut = resumable.journal_.cut(0); !cut) return tl::make_unexpected(cut.error());
  if (auto saved = resumable.save(); !saved) return tl::make_unexpected(saved.error());
  return resumable;
}

Result<void> Resumable::adopt(ResumeState earlier) {
  if (earlier.job != state_.job) {
    return refuse(state_path() + " is of another job: --" + difference(state_.job, earlier.job) + " differs");
  }
  const auto size = journal_.size();
  if (!size) return tl::make_unexpected(size.error());
  if (*size < earlier.output_bytes) {
    return refuse(fmt::format("{} is shorter than its state says ({} of {} bytes)", path_, *size,
                              earlier.output_bytes));
  }
  state_ = std::move(earlier);
  return {};
}

bool Resumable::pass(ReviewQuery& query) {
  passed_crc_ = crc_of(passed_crc_, name_of(query));
  if (query.tag < state_.finished) return false;
  const auto& stream = state_.streams[query.tag];
  query.token = stream.token;
  if (query.limit) query.limit = *query.limit - std::min(*query.limit, stream.given);
  return !stream.ended;
}

Result<bool> Resumable::restore(GivenReviews& written) {
  if (passed_crc_ != state_.begun_crc) return other_items();
  std::uint32_t crc = 0;
  const auto read = journal_.read(state_.output_bytes, [&](std::string_view piece) {
    crc = crc_of(crc, piece);
    written.add(piece);
    return stop_signal() == 0;
  });
  if (!read || !*read) return read;
  if (crc != state_.output_crc) return refuse(path_ + " is not as its state says: it was changed");
  return journal_.cut(state_.output_bytes).map([] { return true; });
}

void Resumable::begin(const ReviewQuery& query) {
  state_.begun = query.tag + 1;
  state_.begun_crc = crc_of(state_.begun_crc, name_of(query));
  state_.streams[query.tag] = {};
}

Result<void> Resumable::commit(const ReviewQuery& query, const ReviewPage& page) {
  text_.clear();
  for (const auto& review : page.reviews) {
    output::append_json(text_, &review, columns_);
    text_ += '\n';
  }
  if (auto appended = journal_.append(text_); !appended) return appended;
  state_.output_bytes += text_.size();
  state_.output_crc = crc_of(state_.output_crc, text_);
  auto& stream = state_.streams[query.tag];
  stream.token = page.next_token;
  stream.given += page.reviews.size();
  return save();
}

Result<void> Resumable::commit(const ReviewQuery& query, const ReviewEnd& end) {
  state_.streams[query.tag].ended = end.state != ReviewEnd::State::failed;
  state_.settle();
  return save();
}

Result<void> Resumable::save() { return output::replace_file(state_path(), to_text(state_)); }

}  // namespace playfast::cli
