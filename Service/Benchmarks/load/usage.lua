-- Batches of a thousand events, each of another user: what the bot sends to POST /v1/usage.
local threads = {}
function setup(thread)
  table.insert(threads, thread)
  thread:set("id", #threads)
end

function init(args)
  base, now, batch, accepted = tonumber(args[1]), args[3], 0, 0
  headers = { ["Authorization"] = "Bearer " .. args[2], ["Content-Type"] = "application/json" }
end

function request()
  batch = batch + 1
  local events = {}
  for number = 1, 1000 do
    local user = ((id * 1000003 + batch * 1000 + number) * 7919) % base + 1
    events[number] = string.format(
      '{"key":"%d-%d-%d","telegram_id":%d,"messages":1,"at":%s}', id, batch, number, user, now)
  end
  return wrk.format("POST", "/v1/usage", headers, '{"events":[' .. table.concat(events, ",") .. ']}')
end

-- What was refused has cost little: only what was counted counts.
function response(status, _, body)
  if status == 200 then accepted = accepted + select(2, body:gsub('"outcome":"accepted"', "")) end
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  local accepted = 0
  for _, thread in ipairs(threads) do accepted = accepted + thread:get("accepted") end
  print(string.format("  events accepted a second: %.0f (p99 of a batch: %.0f ms; errors: %d) of %d",
    accepted * 1e6 / summary.duration,
    latency:percentile(99) / 1000, bad, accepted))
end
