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

const Reply nothing{};

}  // namespace

const Reply& Reply::at(std::size_t index) const { return index < items.size() ? items[index] : nothing; }

std::int64_t Reply::number() const {
  if (type == Type::integer) return integer;
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

const Reply& Reply::value(std::string_view name) const {
  for (std::size_t at = 0; at + 1 < items.size(); at += 2) {
    if (items[at].text == name) return items[at + 1];
  }
  return nothing;
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
