-- One invoice, again and again: POST /v1/render. Only what came back as a PDF counts.
local threads = {}
function setup(thread) table.insert(threads, thread) end

function init(args)
  local file = io.open(args[2], "rb")
  local headers = { ["Authorization"] = "Bearer " .. args[1], ["Content-Type"] = "application/json" }
  call, rendered = wrk.format("POST", "/v1/render", headers, file:read("a")), 0
  file:close()
end

function request() return call end

function response(status) if status == 200 then rendered = rendered + 1 end end

function done(summary, latency)
  local rendered = 0
  for _, thread in ipairs(threads) do rendered = rendered + thread:get("rendered") end
  print(string.format("  documents a second: %.0f (p99: %.1f ms) of %d",
    rendered * 1e6 / summary.duration, latency:percentile(99) / 1000, rendered))
end
