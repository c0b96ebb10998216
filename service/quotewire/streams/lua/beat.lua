-- Set back the idle clock of the entries that are still this consumer's; never steal one back.
--
-- KEYS  1 input stream
-- ARGV  1 group, 2 consumer, 3… entry ids
-- Returns the ids that another consumer has taken. JUSTID leaves the delivery count alone.
local taken = {}
for index = 3, #ARGV do
  local pending = redis.pcall('XPENDING', KEYS[1], ARGV[1], ARGV[index], ARGV[index], 1)
  if pending.err then
    return string.find(pending.err, 'NOGROUP', 1, true) and {} or pending
  end
  if #pending == 1 then
    if pending[1][2] == ARGV[2] then
      redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[index], 'JUSTID')
    else
      taken[#taken + 1] = ARGV[index]
    end
  end
end
return taken
