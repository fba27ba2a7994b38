-- Webhooks of a file, each once: what was there already costs less.
function init(args)
  lines = io.lines(args[1])
  headers = { ["Content-Type"] = "application/json", ["X-Event-Name"] = "any" }
end

function request()
  local line = lines()
  if not line then
    print("the file has too few webhooks")
    os.exit(1)
  end
  local space = line:find(" ", 1, true)
  headers["X-Signature"] = line:sub(1, space - 1)
  return wrk.format("POST", "/webhooks/lemonsqueezy", headers, line:sub(space + 1))
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  print(string.format("  requests a second: %.0f (p99: %.1f ms; errors: %d) of %d",
    (summary.requests - bad) * 1e6 / summary.duration, latency:percentile(99) / 1000, bad, summary.requests))
end
