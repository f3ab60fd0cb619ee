#include "queue/reply.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <charconv>

#include "util/program_error.hpp"
#include "util/text.hpp"

namespace playfast::queue {
namespace {

struct Known {
  std::string_view start;
  Trouble trouble;
  std::string_view meaning;  ///< empty: the server's own words
};

// https://redis.io/docs/latest/develop/reference/protocol-spec/ has no list of error codes; these are those
// of src/server.c, src/acl.c and src/networking.c of Redis 7.0.
constexpr std::array known_errors{
    Known{"WRONGPASS", Trouble::refused, "wrong user or password"},
    Known{"NOAUTH", Trouble::refused, "the server needs a password"},
    Known{"NOPERM", Trouble::refused, "the user may not use this stream or command"},
    Known{"ERR invalid password", Trouble::refused, "wrong user or password"},
    Known{"ERR AUTH <password> called without any password", Trouble::refused,
          "the server has no password; remove it from the URL"},
    Known{"ERR Client sent AUTH", Trouble::refused, "the server has no password; remove it from the URL"},
    Known{"ERR DB index", Trouble::refused, "the server has no such database"},
    Known{"ERR invalid DB index", Trouble::refused, "the server has no such database"},
    Known{"ERR unknown command", Trouble::refused, "Redis 6.2 or later is needed"},
    Known{"WRONGTYPE", Trouble::refused,
          "not a stream, or a key beside it (:failed, :done, :pace) is of another type"},
    Known{"MOVED", Trouble::refused, "Redis Cluster is not supported"},
    Known{"CROSSSLOT", Trouble::refused, "Redis Cluster is not supported"},
    Known{"NOGROUP", Trouble::no_group, "the stream or its consumer group is gone"},
    Known{"ERR The XGROUP subcommand requires the key to exist", Trouble::no_group, "no such stream"},
    Known{"ERR no such key", Trouble::no_group, "no such stream"},
    Known{"BUSYGROUP", Trouble::is_there, {}},
    Known{"LOADING", Trouble::passing, "the server is loading its data"},
    Known{"READONLY", Trouble::passing, "the server is a replica, to which nothing can be written"},
    Known{"OOM", Trouble::passing, "the server is out of memory (maxmemory)"},
    Known{"MISCONF", Trouble::passing, "the server cannot save its data"},
    Known{"MASTERDOWN", Trouble::passing, "the server is a replica without a primary"},
    Known{"NOREPLICAS", Trouble::passing, "the server has too few replicas"},
    Known{"CLUSTERDOWN", Trouble::passing, {}},
    Known{"TRYAGAIN", Trouble::passing, {}},
    Known{"BUSY ", Trouble::passing, "the server is busy with a script"},
    Known{"UNBLOCKED", Trouble::passing, {}},
    Known{"ERR max number of clients", Trouble::passing, "the server has too many clients"},
};

// An error of a command in a script is that of the command, with a prefix in some versions.
std::string_view without_script(std::string_view error) {
  constexpr std::string_view prefix = "ERR Error running script";
  const auto inner = error.starts_with(prefix) ? error.rfind('-') : std::string_view::npos;
  return inner == std::string_view::npos ? error : error.substr(inner + 1);
}

const Known* find_known(std::string_view error) {
  const auto text = without_script(error);
  const auto* const found =
      std::ranges::find_if(known_errors, [&](const Known& known) { return text.starts_with(known.start); });
  return found == known_errors.end() ? nullptr : found;
}

}  // namespace

void Reply::add_text(std::string_view text, Type type) {
  nodes_.push_back({type, static_cast<std::uint32_t>(text.size()), static_cast<std::int64_t>(texts_.size())});
  texts_ += text;
}

// The place after a value and all that is in it.
std::size_t Reply::behind(std::size_t at) const {
  std::size_t left = 1;
  for (; left > 0 && at < nodes_.size(); ++at) {
    --left;
    if (nodes_[at].type == Type::array) left += nodes_[at].size;
  }
  return at;
}

Reply::Type Reply::Part::type() const { return reply_ == nullptr ? Type::nil : reply_->node(node_).type; }

std::int64_t Reply::Part::integer() const { return type() == Type::integer ? reply_->node(node_).value : 0; }

std::string_view Reply::Part::text() const {
  if (type() != Type::text && type() != Type::error) return {};
  const auto node = reply_->node(node_);
  return std::string_view(reply_->texts_).substr(static_cast<std::size_t>(node.value), node.size);
}

std::int64_t Reply::Part::number() const {
  std::int64_t number = integer();
  const auto digits = text();
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::size_t Reply::Part::size() const { return type() == Type::array ? reply_->node(node_).size : 0; }

Reply::Part::Iterator Reply::Part::begin() const { return {{reply_, node_ + 1}, size()}; }
Reply::Part::Iterator Reply::Part::end() const { return {{}, 0}; }

Reply::Part::Iterator& Reply::Part::Iterator::operator++() {
  part_.node_ = part_.reply_->behind(part_.node_);
  --left_;
  return *this;
}

Reply::Part Reply::Part::at(std::size_t index) const {
  if (index >= size()) return {};
  auto item = begin();
  while (index-- > 0) ++item;
  return *item;
}

Reply::Part Reply::Part::value(std::string_view name) const {
  bool found = false;
  bool is_name = true;
  for (const auto one : *this) {
    if (found) return one;
    found = is_name && one.text() == name;
    is_name = !is_name;
  }
  return {};
}

Trouble trouble_of(std::string_view error) {
  const auto* const known = find_known(error);
  return known == nullptr ? Trouble::unknown : known->trouble;
}

Error error_of(std::string_view error, std::string_view where) {
  const auto* const known = find_known(error);
  const bool refused = known != nullptr && known->trouble == Trouble::refused;
  const auto why =
      known != nullptr && !known->meaning.empty() ? std::string(known->meaning) : util::abbreviate(error);
  Error result;
  result.kind = refused ? ProgramError::invalid_option : ErrorKind::unreachable;
  result.message = fmt::format("{}: {}", where, why);
  return result;
}

}  // namespace playfast::queue
