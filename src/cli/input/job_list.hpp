// Items × countries × languages × scores, made one at a time, each once.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/input/item_queue.hpp"
#include "cli/input/items.hpp"
#include "cli/options/options.hpp"
#include "queue/ledger.hpp"
#include "resume/query_commit.hpp"
#include "util/recent.hpp"

namespace playfast::cli {

struct Job {
  std::string item;  ///< an app id, or what is searched for
  std::string country;
  std::string lang;
  std::optional<int> score;
  bool own_country = false;  ///< the item names it, not the options
  bool own_locale = false;   ///< the item may come again, for another country or language
};

class JobList {
 public:
  /// `failed` is called for texts that are not items of this kind, and for inputs that cannot be read.
  JobList(Items items, const Selection& selection, const ItemKind& kind,
          std::function<void(const Error&)> failed)
      : items_(std::move(items)), selection_(selection), kind_(kind), failed_(std::move(failed)) {}

  /// From now on up to so many items are taken together, country by country and language by language, so that
  /// calls that may share a request follow one another. Items that are not there yet are not waited for.
  void set_block(std::size_t items) { max_items_ = std::max<std::size_t>(1, items); }

  /// The countries, languages and scores of the options, which each item is requested for unless it has a
  /// country or a language of its own.
  std::size_t jobs_of_item() const;

  /// The jobs that an earlier run has ended, by their numbers, are left out from now on; nothing has been
  /// taken yet.
  void skip(const resume::DoneSet& done) { done_ = &done; }
  /// The items are entries of a queue, so that the same item may come again. The ledger records the jobs of
  /// each entry; those that an earlier run committed are skipped.
  void tell(queue::Ledger& ledger);
  bool is_of_queue() const { return ledger_ != nullptr; }
  /// Reads at least so many items, as an earlier run has; those that it has not ended come first. `item`:
  /// they are there.
  Pull read_again(std::uint64_t items);

  Pull next(Job& job);
  /// Where the last job stands in the order of items, their countries and their languages, from 0; jobs that
  /// are left out have no place.
  std::uint64_t place() const { return place_; }
  /// The same, with those that are left out: its number is the same in all runs.
  std::uint64_t number() const { return number_; }
  /// The items so far.
  const resume::TakenItems& taken() const { return taken_; }
  int ready_fd() const { return items_.ready_fd(); }
  bool any_item() const { return any_item_; }

 private:
  Pull next_item();
  Pull fill_block();
  void begin_block();
  void add_to_block(ListedItem item);
  queue::Ledger::Kind kind_of(const ListedItem& item, std::size_t variant) const;
  void tell_ledger(const ListedItem& item);
  void take_item(const Item& item);
  bool is_left_out(std::uint64_t number) const { return done_ != nullptr && done_->contains(number); }
  std::size_t count_jobs(const ListedItem& item) const;
  void take_job(Job& job);
  struct Locale {
    const std::string& country;
    const std::string& lang;
  };
  /// Of one of an item's jobs.
  Locale locale_of(const ListedItem& item, std::size_t variant) const;
  void step();
  std::size_t scores() const { return std::max<std::size_t>(1, selection_.scores.size()); }
  std::size_t jobs_of(const ListedItem& item) const {
    return item.country.empty() ? jobs_of_item() : scores();
  }
  void refuse(const Item& item, const std::string& why);
  void add(const Item& item, std::string text);
  void add_localized(const Item& item, const std::string& text);
  bool is_new(const Item& item, const std::string& text, const std::string& country, const std::string& lang);
  bool any_requested(const std::string& text) const;
  void note_locale(std::string_view url);

  Items items_;
  const Selection& selection_;
  ItemKind kind_;
  std::function<void(const Error&)> failed_;
  util::RecentSet seen_{100'000};           ///< items, and those with a country and a language
  bool any_localized_ = false;              ///< some items had a country or a language of their own
  std::size_t max_items_ = 1;               ///< of a block
  std::vector<ListedItem> items_in_block_;  ///< that is filled, or whose jobs are taken
  std::size_t jobs_left_ = 0;               ///< of the block; 0: it is being filled
  std::size_t item_ = 0;                    ///< whose job is next
  std::size_t variant_ = 0;                 ///< which of its jobs
  std::uint64_t next_place_ = 0;            ///< of the next block's first job
  std::uint64_t place_ = 0;
  std::uint64_t next_number_ = 0;  ///< of the next item's first job
  std::uint64_t number_ = 0;
  resume::TakenItems taken_;
  const resume::DoneSet* done_ = nullptr;  ///< null: no job is left out
  ItemQueue unfinished_;                   ///< items of an earlier run
  queue::Ledger* ledger_ = nullptr;        ///< null: the items are not those of a queue
  std::vector<queue::Ledger::Kind>
      kinds_;                    ///< of the jobs of an item without a country or language of its own
  resume::DoneSet done_before_;  ///< what the ledger says
  bool any_item_ = false;
  bool locale_noted_ = false;
};

}  // namespace playfast::cli
