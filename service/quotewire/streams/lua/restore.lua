-- Create the group where it is missing.
--
-- KEYS  1 input stream, 2 settled, 3 mark, 4 restored
-- ARGV  1 group, 2 'resume' or 'begin', 3 seconds to remember what was settled before
-- Returns 'exists', or the id after which the new group reads.
--
-- 'begin' (at the start of a worker) creates it at 0: what was published before is read too. 'resume' (a group that
-- was there and is gone) goes on after the entries that are known to be settled (see commit.lua). Entries above that
-- point are delivered again; those already settled are kept in `restored`, and commit.lua acknowledges them without
-- writing. The mark is set anew with the group, which may be lost once more before its first commit. A stream that
-- is gone, or whose last id lies before the mark, is another one: it is read from 0.
local stream, settled, mark, restored = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local group = ARGV[1]

if redis.call('EXISTS', stream) == 1 then
  for _, info in ipairs(redis.call('XINFO', 'GROUPS', stream)) do
    if info[2] == group then return 'exists' end
  end
end

local function pad(entry)
  local ms, seq = string.match(entry, '^(%d+)-(%d+)$')
  return string.rep('0', 20 - #ms) .. ms .. '-' .. string.rep('0', 20 - #seq) .. seq
end

local start = '0-0'
local known = ARGV[2] == 'resume' and redis.call('EXISTS', stream) == 1 and redis.call('GET', mark)
if known then
  local last = '0-0'
  local info = redis.call('XINFO', 'STREAM', stream)
  for index = 1, #info, 2 do
    if info[index] == 'last-generated-id' then last = info[index + 1] end
  end
  local inclusive, id = string.sub(known, 1, 1) == '[', string.sub(known, 2)
  if pad(last) < pad(id) then
    known = false
  elseif inclusive then
    start = id
  else
    local before = redis.call('XREVRANGE', stream, '(' .. id, '-', 'COUNT', 1)
    if #before > 0 then start = before[1][1] end
  end
end

if known and redis.call('EXISTS', settled) == 1 then
  redis.call('ZUNIONSTORE', restored, 2, restored, settled)
  redis.call('EXPIRE', restored, ARGV[3])
end
redis.call('DEL', settled, mark)
if known then
  redis.call('SET', mark, '[' .. start)
else
  redis.call('DEL', restored)
end
redis.call('XGROUP', 'CREATE', stream, group, start, 'MKSTREAM')
return start
