-- Puts the entry of a dead letter back into a stream and removes the letter, in one step.
--
-- KEYS  1 the stream of dead letters   2 the stream that the entry goes to
-- ARGV  1 the id of the letter; then field, value, … of the entry
-- Returns the id of the new entry, or '' where the letter is gone: then nothing happens, so that a second
-- run, a second operator and a retry after a lost reply are all harmless. The letter goes last: where the
-- server refuses the entry, it stays. A script is not rolled back, so whether the letter may go is asked first:
-- one that stayed behind its entry would be requeued again.
if #redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1]) == 0 then
  return ''
end
if redis.acl_check_cmd and not redis.acl_check_cmd('XDEL', KEYS[1], ARGV[1]) then
  return redis.error_reply('NOPERM this user may not XDEL from ' .. KEYS[1])
end
local id = redis.call('XADD', KEYS[2], '*', unpack(ARGV, 2))
redis.call('XDEL', KEYS[1], ARGV[1])
return id
