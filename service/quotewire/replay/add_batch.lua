-- Adds a batch of entries to a stream, in order, up to the first that the server refuses.
--
-- KEYS  1 the stream   2 the mark of how far a replay with new ids came (absent when ids are kept)
-- ARGV  1 how many entries of the replay were added before   2 the id of its first entry, as recorded
--       3 seconds that the mark lives; then for each entry: recorded id, number of items, field, value, …
-- Returns how many were added and why it went no further: {n, ''} or {n, reason}. The mark moves with the
-- entries in one step, so that a replay that broke off anywhere goes on exactly behind its last entry; a
-- mark that is not where the replay left it belongs to another replay, and nothing is added.
local mark = KEYS[2]
local before = tonumber(ARGV[1])
if mark then
  local known = redis.call('HMGET', mark, 'count', 'first')
  if (tonumber(known[1]) or 0) ~= before or (known[2] and known[2] ~= ARGV[2]) then
    return {0, 'another replay'}
  end
  -- A script is not rolled back: entries without their mark would be added again.
  local may = redis.acl_check_cmd
  if may and not (may('HSET', mark, 'count', '0') and may('EXPIRE', mark, ARGV[3])) then
    return {0, 'NOPERM this user may not HSET and EXPIRE ' .. mark}
  end
end
local added, last, reason, place = 0, nil, '', 4
while place <= #ARGV do
  local items = tonumber(ARGV[place + 1])
  if items > 7000 then -- what Lua's unpack carries
    reason = 'more than 3500 fields'
    break
  end
  local id = mark and '*' or ARGV[place]
  local reply = redis.pcall('XADD', KEYS[1], id, unpack(ARGV, place + 2, place + 1 + items))
  if type(reply) == 'table' and reply.err then
    reason = reply.err
    break
  end
  added, last = added + 1, ARGV[place]
  place = place + 2 + items
end
if mark and added > 0 then
  redis.call('HSET', mark, 'count', before + added, 'first', ARGV[2], 'last', last)
  redis.call('EXPIRE', mark, ARGV[3])
end
return {added, reason}
