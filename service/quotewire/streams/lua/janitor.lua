-- Remove the consumers that have nothing pending and were idle for long: their names are never used again.
--
-- KEYS  1 input stream
-- ARGV  1 group, 2 the consumer that asks (it stays), 3 idle milliseconds
-- Returns how many were removed. In one step with the look, so that none is removed that has just read an entry.
local removed = 0
local consumers = redis.pcall('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])
if consumers.err then
  if string.find(consumers.err, 'NOGROUP', 1, true) or string.find(consumers.err, 'no such key', 1, true) then return 0 end
  return consumers
end
for _, info in ipairs(consumers) do
  local consumer = {}
  for index = 1, #info, 2 do consumer[info[index]] = info[index + 1] end
  if consumer['name'] ~= ARGV[2] and consumer['pending'] == 0 and consumer['idle'] >= tonumber(ARGV[3]) then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], consumer['name'])
    removed = removed + 1
  end
end
return removed
