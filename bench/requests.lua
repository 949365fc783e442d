-- Requests for wrk, from the file BENCH_REQUESTS: method, path and body, with tabs between. Any of them at random, or, where
-- BENCH_BLOCK is set, so many for each thread, in turn. BENCH_KEY is the key they carry, if any.

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local prepared = {}
local block = tonumber(os.getenv("BENCH_BLOCK"))
local at

local function read(line)
  local method, path, body = line:match("^(.-)\t(.-)\t(.*)$")
  local headers = {}
  if os.getenv("BENCH_KEY") then
    headers["Authorization"] = "Bearer " .. os.getenv("BENCH_KEY")
  end
  if path:match("/withdrawal$") then
    headers["If-Match"] = "*"
  end
  if body == "" then
    body = nil
  else
    headers["Content-Type"] = "application/json"
  end
  return wrk.format(method, path, headers, body)
end

function init()
  local place = 0
  for line in io.lines(os.getenv("BENCH_REQUESTS")) do
    if not block or math.floor(place / block) == number then
      prepared[#prepared + 1] = read(line)
    end
    place = place + 1
  end
  math.randomseed(number + 1)
  -- wrk asks the first thread for one request that it does not send.
  at = number == 0 and -2 or -1
end

function request()
  if block then
    at = at + 1
    return prepared[at % #prepared + 1]
  end
  return prepared[math.random(#prepared)]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("bench requests=%d micros=%d p50=%d p99=%d status=%d broken=%d\n",
      summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
      errors.connect + errors.read + errors.write + errors.timeout))
end
