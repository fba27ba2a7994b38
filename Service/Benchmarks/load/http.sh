#!/bin/bash
# http.sh DATABASE USERS: what invoice-service answers over HTTP on one core (the second one calls it, and is
# PostgreSQL's), with the database that service-benchmarks has filled.
set -euo pipefail
database=$1 users=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command=$(cd "$here/../.." && pwd)/.build/release/invoice-service
address=127.0.0.1:${PORT:-3917}
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
for name in bot-token api-key webhook-secret; do echo "$token" >"$folder/secrets/$name"; done
"$command" config example | sed -e 's/^issuer: own/issuer: provider/' -e '/^seller:/,/^$/d' \
  -e "s|^database: .*|database: \"$database\"|" -e "s|^ledger: .*||" -e "s|listen: .*|listen: $address|" \
  -e 's/soft_limit: .*/soft_limit: 900000000/' -e 's/hard_limit: .*/hard_limit: 1000000000/' \
  >"$folder/invoice-service.yaml"
"$command" config check "$folder/invoice-service.yaml" >/dev/null
taskset -c 0 "$command" serve --config "$folder/invoice-service.yaml" 2>"$folder/log" &
server=$!
for _ in {1..100}; do
  curl -fs "http://$address/healthz" >/dev/null && break
  sleep 0.05
done
taskset -c 1 wrk -t 1 -c 4 -d 10s -s "$here/usage.lua" "http://$address" -- "$users" "$token" "$(date +%s)000" | sed -n '/^  events/p'
awk '/VmHWM/ { printf "  peak memory: %.1f MB\n", $2 * 1024 / 1e6 }' "/proc/$server/status"
