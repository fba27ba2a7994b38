-- The first page of the portal, each time as another customer of those whose tokens a file has.
function init(args)
  paths, tokens, next = args[1], {}, 0
  for line in io.lines(args[2]) do tokens[#tokens + 1] = line end
end

function request()
  next = next % #tokens + 1
  return wrk.format("GET", paths, { ["Accept"] = "text/html", ["Cookie"] = "session=" .. tokens[next] })
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  print(string.format("  requests a second: %.0f (p99: %.1f ms; errors: %d) of %d",
    (summary.requests - bad) * 1e6 / summary.duration, latency:percentile(99) / 1000, bad, summary.requests))
end
