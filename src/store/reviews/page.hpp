// One page of an app's reviews: its request and its reader.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "record/review_stream.hpp"
#include "store/calls/rpc.hpp"
#include "store/choice.hpp"

namespace playfast::store {

/// The two RPCs that give reviews. The second knows no filters.
enum class ReviewRpc : std::uint8_t { oCPfdb, UsvDTd };

inline constexpr std::array review_sorts{Choice<ReviewSort>{"newest", ReviewSort::newest, 2},
                                         Choice<ReviewSort>{"relevance", ReviewSort::relevance, 1},
                                         Choice<ReviewSort>{"rating", ReviewSort::rating, 3}};
inline constexpr std::array review_devices{
    Choice<Device>{"phone", Device::phone, 2}, Choice<Device>{"tablet", Device::tablet, 3},
    Choice<Device>{"chromebook", Device::chromebook, 5}, Choice<Device>{"tv", Device::tv, 6}};

/// Reviews asked for in one request: the store serves 1,000 in half a second and more than 4,500 not
/// at all.
constexpr std::uint64_t most_reviews_a_page = 1'000;

/// The call for up to `count` reviews, from the start or behind `token`.
RpcCall review_call(ReviewRpc rpc, const ReviewQuery& query, std::uint64_t count, const std::string& token);

/// Whether the RPC can give what the query asks for: its filters, but for the score, which can be
/// looked at when the reviews are there.
bool can_ask(ReviewRpc rpc, const ReviewQuery& query);

/// The store serves at most so many reviews in one answer; more are not read.
constexpr std::size_t max_reviews_served = 4'500;

/// Reads the reviews and the next token out of a payload that is there. A review that cannot be read is
/// skipped with a warning. Errors: not_understood, where none can be read, naming the field and the path that
/// was not found; where there are too many; where the payload has another form.
Result<record::StreamPage> read_review_page(const page::Node& payload, const ReviewQuery& query,
                                            Time fetched_at);

}  // namespace playfast::store
