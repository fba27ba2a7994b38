#!/bin/bash
# http.sh PART DATABASE COUNT: what invoice-service answers over HTTP on one core (the second one calls it, and is
# PostgreSQL's), with the database that service-benchmarks has filled for so many.
#   usage   batches of POST /v1/usage
#   portal  the portal's first page as 1,000 customers by turns, webhooks that are verified and stored, and as a floor
#           what only asks the database whether it is there
set -euo pipefail
part=$1 database=$2 count=$3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
built=${BUILT:-$(cd "$here/../.." && pwd)/.build/release}
address=127.0.0.1:${PORT:-3917}
seconds=10
folder=$(mktemp -d)
server=
# shellcheck disable=SC2329 # By the trap.
end() {
  [[ -z "$server" ]] || { kill "$server"; wait "$server" || true; }
  rm -rf "$folder"
}
trap end EXIT

token=0123456789abcdef0123456789abcdef
umask 077
mkdir "$folder/secrets"
for name in bot-token api-key; do echo "$token" >"$folder/secrets/$name"; done
echo none >"$folder/secrets/webhook-secret"
"$built/invoice-service" config example | sed -e 's/^issuer: own/issuer: provider/' -e '/^seller:/,/^$/d' \
  -e "s|^database: .*|database: \"$database\"|" -e "s|^ledger: .*||" \
  -e "s|listen: .*|listen: $address\n  rate_limits: { reading: 0, changing: 0 }|" \
  -e 's/test_mode: .*/test_mode: false/' -e 's/^log: .*/log: warning/' \
  -e 's/soft_limit: .*/soft_limit: 900000000/' -e 's/hard_limit: .*/hard_limit: 1000000000/' \
  >"$folder/invoice-service.yaml"
"$built/invoice-service" config check "$folder/invoice-service.yaml" >/dev/null

start() {
  taskset -c 0 "$built/invoice-service" serve --config "$folder/invoice-service.yaml" 2>"$folder/log" &
  server=$!
  local begin=${EPOCHREALTIME/./}
  for _ in {1..500}; do
    curl -fs "http://$address/healthz" >/dev/null && break
    sleep 0.01
  done
  echo "  start: $(((${EPOCHREALTIME/./} - begin) / 1000)) ms"
}

# The server's CPU time so far, in hundredths of a second.
cpu() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }

# load NAME CONNECTIONS SCRIPT ARGUMENTS...: also by the server's own CPU time, which other processes do not change.
load() {
  local name=$1 connections=$2 script=$3 before said
  shift 3
  before=$(cpu)
  said=$(taskset -c 1 wrk -t 1 -c "$connections" -d "${seconds}s" -s "$here/$script" "http://$address" -- "$@" |
    sed -n '/^  [er][a-z ]* a second/p')
  echo "$name:"
  echo "$said"
  awk -v spent="$(($(cpu) - before))" -v said="$said" \
    'BEGIN { if (match(said, /of [0-9]+$/)) printf "  of the server'"'"'s CPU: %.0f a second\n", substr(said, RSTART + 3) * 100 / spent }'
}

start
case $part in
usage) load "POST /v1/usage" 4 usage.lua "$count" "$token" "$(date +%s)000" ;;
portal)
  "$built/service-benchmarks" sessions "$database" 1000 >"$folder/tokens"
  "$built/service-benchmarks" webhooks none 150000 >"$folder/webhooks"
  load "GET /readyz, which asks the database for nothing" 16 page.lua /readyz "$folder/tokens"
  load "GET /portal/" 16 page.lua /portal/ "$folder/tokens"
  load "POST /webhooks/lemonsqueezy" 16 webhook.lua "$folder/webhooks"
  ;;
esac
awk '/VmHWM/ { printf "  peak memory: %.1f MB\n", $2 * 1024 / 1e6 }' "/proc/$server/status"
