-- Write an entry's outputs and acknowledge it, in one step, if it is still this consumer's.
--
-- KEYS  1 input stream, 2 settled, 3 mark, 4 restored, 5… output streams
-- ARGV  1 group, 2 consumer, 3 entry id, then for each message: index of its stream (1 = KEYS[5]),
--       number of items, items (name, value, name, value …)
-- Returns 'ok'; 'fenced' where another consumer owns the entry; 'gone' where it is not pending (settled before, or
-- its group is gone); 'settled' where it was written before its group was lost. Only 'ok' writes outputs.
--
-- `settled` and `mark` remember what is done: the entries below the mark, and those in `settled` above it. They are
-- what restore.lua needs to create a lost group anew without losing or repeating an entry.
local stream, settled, mark, restored = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local group, consumer, id = ARGV[1], ARGV[2], ARGV[3]

-- Entry ids as text of one length, so that they sort as numbers do.
local function pad(entry)
  local ms, seq = string.match(entry, '^(%d+)-(%d+)$')
  return string.rep('0', 20 - #ms) .. ms .. '-' .. string.rep('0', 20 - #seq) .. seq
end

local pending = redis.pcall('XPENDING', stream, group, id, id, 1)
if pending.err then
  return string.find(pending.err, 'NOGROUP', 1, true) and 'gone' or pending
end
if #pending == 0 then return 'gone' end
if pending[1][2] ~= consumer then return 'fenced' end

-- All or nothing: a script is not rolled back, so what could fail half way is asked before anything is written.
local function may(...)
  return redis.acl_check_cmd == nil or redis.acl_check_cmd(...)
end
if not may('XACK', stream, group, id) then return redis.error_reply('NOPERM this user may not XACK ' .. stream) end
for index = 5, #KEYS do
  local kind = redis.call('TYPE', KEYS[index]).ok
  if kind ~= 'stream' and kind ~= 'none' then
    return redis.error_reply('WRONGTYPE ' .. KEYS[index] .. ' is a ' .. kind .. ', not a stream')
  end
  if not may('XADD', KEYS[index], '*', 'data', '') then
    return redis.error_reply('NOPERM this user may not XADD to ' .. KEYS[index])
  end
end
if not (may('ZADD', settled, 0, id) and may('SET', mark, id)) then
  return redis.error_reply('NOPERM this user may not write ' .. settled .. ' and ' .. mark)
end

local answer = 'ok'
if redis.call('ZSCORE', restored, pad(id)) then
  answer = 'settled'
else
  local at = 4
  while at <= #ARGV do
    local output, count = KEYS[4 + tonumber(ARGV[at])], tonumber(ARGV[at + 1])
    redis.call('XADD', output, '*', unpack(ARGV, at + 2, at + 1 + count))
    at = at + 2 + count
  end
end
redis.call('XACK', stream, group, id)

redis.call('ZADD', settled, 0, pad(id))
local oldest = redis.call('XPENDING', stream, group, '-', '+', 1)
if #oldest > 0 then
  redis.call('SET', mark, '(' .. oldest[1][1])
  redis.call('ZREMRANGEBYLEX', settled, '-', '(' .. pad(oldest[1][1]))
else
  local ms, seq = string.match(redis.call('ZRANGE', settled, -1, -1)[1], '^0*(%d+)%-0*(%d+)$')
  redis.call('SET', mark, '[' .. ms .. '-' .. seq)
  redis.call('DEL', settled)
end
return answer
