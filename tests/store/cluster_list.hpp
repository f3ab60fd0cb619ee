// Lists of apps that come in parts: a first one in a page or an answer, the others through continuations.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "store/batchexecute.hpp"
#include "store/page_builder.hpp"

namespace storedouble {

/// Each kind of list answers and ends in its own way.
enum class ClusterKind { search, number, name, similar };

/// The token of what follows the first `taken` apps of a list; empty where nothing does. `key`: the term, the
/// developer, the app.
std::string cluster_token(ClusterKind kind, const std::string& key, std::size_t taken, const Locale& locale);

/// Items of the shape that pages have, each wrapped in an array or not.
Json cluster_items(const std::vector<std::string>& ids, std::size_t count, const Locale& locale,
                   bool wrapped);

/// Answers a call of qnKhOb: up to 100 items of the old shape, and the next token. A token that is none of
/// ours is refused, status 5.
CallAnswer answer_continuation(const SentCall& call, const Locale& locale);

/// Answers a call of ag2B9c: the sections of an app's details page.
CallAnswer answer_similar(const SentCall& call, const Locale& locale);

/// The answer itself, with so many apps in each of "More by …" and "Similar apps"; without the latter for an
/// app that has no similar ones.
Json similar_answer(const playfast::App& app, std::size_t count, bool labels);

/// The page of a developer, by number or name; nothing where there is none such: a number of at most three
/// digits, a name with "missing" in it.
std::optional<Page> developer_page(const Request& request, const PageLayout& layout);

/// The page of the apps similar to the one that `gsr` names: 50, and a token for the rest.
Page similar_page(const Request& request, const PageLayout& layout);

}  // namespace storedouble
