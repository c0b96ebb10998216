-- Remove the entries that every group has settled and that are older than the replay window.
--
-- KEYS  1 stream
-- ARGV  1 the oldest id of the replay window (kept, with all after it)
-- Returns how many were removed. The slowest group decides: its oldest pending entry, or, with none, its last
-- delivered one. A stream that no group reads is left alone.
local function pad(entry)
  local ms, seq = string.match(entry, '^(%d+)-(%d+)$')
  return string.rep('0', 20 - #ms) .. ms .. '-' .. string.rep('0', 20 - #seq) .. seq
end

if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local groups = redis.call('XINFO', 'GROUPS', KEYS[1])
if #groups == 0 then return 0 end
local lowest = ARGV[1]
for _, info in ipairs(groups) do
  local group = {}
  for index = 1, #info, 2 do group[info[index]] = info[index + 1] end
  local needed = group['last-delivered-id']
  local pending = redis.call('XPENDING', KEYS[1], group['name'], '-', '+', 1)
  if #pending > 0 then needed = pending[1][1] end
  if pad(needed) < pad(lowest) then lowest = needed end
end
return redis.call('XTRIM', KEYS[1], 'MINID', lowest)
