// What a Redis server does in one step, as Lua.
#pragma once

#include <string_view>

namespace playfast::queue {

/// Keys: stream, counts. Arguments: group, and ids with a space after each, as one text since an argument
/// costs more than its bytes. Acknowledges entries, and counts them by tens of seconds of the server's clock,
/// for the last minute.
inline constexpr std::string_view acknowledge_script = R"(
local ids = {}
for id in string.gmatch(ARGV[2], '[^ ]+') do ids[#ids + 1] = id end
local n = redis.call('XACK', KEYS[1], ARGV[1], unpack(ids))
if n > 0 then
  local slot = math.floor(redis.call('TIME')[1] / 10)
  redis.call('HINCRBY', KEYS[2], 'done', n)
  redis.call('HINCRBY', KEYS[2], slot, n)
  for _, name in ipairs(redis.call('HKEYS', KEYS[2])) do
    local old = tonumber(name)
    if old and old < slot - 6 then redis.call('HDEL', KEYS[2], name) end
  end
end
return n
)";

/// Keys: stream, failed entries. Arguments: group, id, identity, and item, country, lang, kind and reason of
/// each query that failed. Moves them there and acknowledges the entry, unless another worker has
/// acknowledged it.
inline constexpr std::string_view fail_script = R"(
if #redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1) == 0 then return 0 end
for at = 4, #ARGV, 5 do
  redis.call('XADD', KEYS[2], '*', 'item', ARGV[at], 'country', ARGV[at + 1], 'lang', ARGV[at + 2],
             'kind', ARGV[at + 3], 'reason', ARGV[at + 4], 'origin', ARGV[3])
end
return redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
)";

/// Keys: stream. Arguments: group, worker, ids. A sign of life for entries that still belong to this worker.
inline constexpr std::string_view renew_script = R"(
local renewed = 0
for at = 3, #ARGV do
  if #redis.call('XPENDING', KEYS[1], ARGV[1], ARGV[at], ARGV[at], 1, ARGV[2]) > 0 then
    redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[at], 'JUSTID')
    renewed = renewed + 1
  end
end
return renewed
)";

/// Keys: stream. Arguments: group, worker. Forgets a worker that has nothing left.
inline constexpr std::string_view leave_script = R"(
if #redis.call('XPENDING', KEYS[1], ARGV[1], '-', '+', 1, ARGV[2]) > 0 then return 0 end
return redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], ARGV[2])
)";

/// Keys: stream, counts. Arguments: group, job, worker. Returns the job of the workers that are not done,
/// where it is another one; else the job is theirs, and the answer is empty. A worker that follows is never
/// done: it stays in the group, and shows itself at least once a minute.
inline constexpr std::string_view job_script = R"(
local function value(list, name)
  for at = 1, #list, 2 do
    if list[at] == name then return list[at + 1] end
  end
end
local job = redis.call('HGET', KEYS[2], 'job')
if job and job ~= ARGV[2] then
  local last = value(redis.call('XINFO', 'STREAM', KEYS[1]), 'last-generated-id')
  for _, one in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
    if value(one, 'name') ~= ARGV[3] and value(one, 'idle') < 60000 then return job end
  end
  for _, one in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
    local is_done = value(one, 'pending') == 0 and value(one, 'last-delivered-id') == last
    if value(one, 'name') == ARGV[1] and not is_done then return job end
  end
end
redis.call('HSET', KEYS[2], 'job', ARGV[2])
return ''
)";

/// Keys: pace. Arguments: requests per second or 0 for no limit, the most that may start at once, and whether
/// one starts now (1) or it is only asked whether a hold has begun (0). Returns the microseconds to wait, and
/// the cause of a hold. A server's clock may be set back: time that did not pass counts as none.
inline constexpr std::string_view pace_script = R"(
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local state = redis.call('HMGET', KEYS[1], 'tokens', 'at', 'held', 'cause')
local held = tonumber(state[3] or 0)
if held > now then return {held - now, state[4] or ''} end
local rate = tonumber(ARGV[1])
if rate == 0 or ARGV[3] == '0' then return {0, ''} end
local passed = math.max(0, now - tonumber(state[2] or now)) / 1000000
local tokens = math.min(tonumber(ARGV[2]), tonumber(state[1] or 1) + passed * rate)
if tokens < 1 then return {math.ceil((1 - tokens) / rate * 1000000), ''} end
redis.call('HSET', KEYS[1], 'tokens', string.format('%.17g', tokens - 1), 'at', string.format('%.0f', now))
redis.call('PEXPIRE', KEYS[1], 90000000)
return {0, ''}
)";

/// Keys: pace. Arguments: microseconds and cause of a hold. One that lasts longer already stays.
inline constexpr std::string_view hold_script = R"(
local time = redis.call('TIME')
local till = time[1] * 1000000 + time[2] + ARGV[1]
if tonumber(redis.call('HGET', KEYS[1], 'held') or 0) >= till then return 0 end
redis.call('HSET', KEYS[1], 'held', string.format('%.0f', till), 'cause', ARGV[2])
redis.call('PEXPIRE', KEYS[1], 90000000)
return 1
)";

/// Keys: stream, a key of this push. Arguments: number of the batch, and item, country and lang of each
/// entry. Adds a batch that was not added before; an answer that was lost is asked for again.
inline constexpr std::string_view push_script = R"(
if tonumber(redis.call('GET', KEYS[2]) or 0) >= tonumber(ARGV[1]) then return 0 end
for at = 2, #ARGV, 3 do
  local entry = {'item', ARGV[at]}
  if ARGV[at + 1] ~= '' then entry[#entry + 1] = 'country'; entry[#entry + 1] = ARGV[at + 1] end
  if ARGV[at + 2] ~= '' then entry[#entry + 1] = 'lang'; entry[#entry + 1] = ARGV[at + 2] end
  redis.call('XADD', KEYS[1], '*', unpack(entry))
end
redis.call('SET', KEYS[2], ARGV[1], 'EX', 3600)
return (#ARGV - 1) / 3
)";

/// Keys: stream, failed entries. Moves up to a hundred of these back, as entries that name their origin.
inline constexpr std::string_view retry_script = R"(
local failed = redis.call('XRANGE', KEYS[2], '-', '+', 'COUNT', 100)
for _, one in ipairs(failed) do
  local entry = {}
  for at = 1, #one[2], 2 do
    local name = one[2][at]
    if one[2][at + 1] ~= '' and name ~= 'kind' and name ~= 'reason' then
      entry[#entry + 1] = name
      entry[#entry + 1] = one[2][at + 1]
    end
  end
  if #entry > 0 then redis.call('XADD', KEYS[1], '*', unpack(entry)) end
  redis.call('XDEL', KEYS[2], one[1])
end
return #failed
)";

}  // namespace playfast::queue
