-- Make the entries that are still this consumer's claimable by others at once, their delivery count unchanged.
--
-- KEYS  1 input stream
-- ARGV  1 group, 2 consumer, 3 idle milliseconds to give them, 4… entry ids
-- Returns how many there were.
local count = 0
for index = 4, #ARGV do
  local pending = redis.pcall('XPENDING', KEYS[1], ARGV[1], ARGV[index], ARGV[index], 1)
  if pending.err then
    return string.find(pending.err, 'NOGROUP', 1, true) and 0 or pending
  end
  if #pending == 1 and pending[1][2] == ARGV[2] then
    redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[index], 'IDLE', ARGV[3], 'JUSTID')
    count = count + 1
  end
end
return count
