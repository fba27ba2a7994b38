#!/bin/bash
# render.sh [SAMPLE]: POST /v1/render on one core, beside the library in a loop on the same core (render-invoice stream, which
# also writes base 64), one after the other, and the same again. BUILT and COMMAND name other builds than the release.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
built=${BUILT:-$root/Service/.build/release}
command=${COMMAND:-$root/.build/release/render-invoice}
sample=${1:-$root/Samples/03-several-vat-rates.json}
address=127.0.0.1:${PORT:-3918}
seconds=${SECONDS_EACH:-10}
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
for name in bot-token api-key webhook-secret; do echo "$token$name" >"$folder/secrets/$name"; done
echo "$token" >"$folder/secrets/render-token"
"$built/invoice-service" config example | sed -e 's/^issuer: own/issuer: provider/' -e '/^seller:/,/^$/d' \
  -e "s|listen: .*|listen: $address|" -e 's/^log: .*/log: warning/' \
  -e 's|^rendering:|&\n  tokens: [{ name: load, token: { file: secrets/render-token }, scopes: [render], per_minute: 1000000, per_day: 1000000000 }]\n  threads: 1|' \
  >"$folder/invoice-service.yaml"
cd "$folder"
"$built/invoice-service" init >/dev/null
taskset -c 0 "$built/invoice-service" serve 2>log &
server=$!
for _ in {1..500}; do
  curl -fs "http://$address/healthz" >/dev/null && break
  sleep 0.01
done

python3 -c 'import json, sys; print(json.dumps({"invoice": json.load(open(sys.argv[1]))}))' "$sample" >line
loop() {
  local count=$1 begin=${EPOCHREALTIME/./}
  for ((i = 0; i < count; i++)); do cat line; done >lines
  begin=${EPOCHREALTIME/./}
  taskset -c 0 "$command" stream --jobs 1 <lines >/dev/null
  awk -v n="$count" -v t="$((${EPOCHREALTIME/./} - begin))" 'BEGIN { printf "  documents a second: %.0f\n", n * 1e6 / t }'
}

# The server's CPU time so far, in hundredths of a second.
cpu() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }

for round in 1 2; do
  echo "library, round $round:"
  loop "${COUNT:-3000}"
  echo "POST /v1/render, round $round:"
  before=$(cpu)
  said=$(taskset -c 1 wrk -t 1 -c 2 -d "${seconds}s" -s "$here/render.lua" "http://$address" -- "$token" "$sample" |
    sed -n '/^  documents/p')
  echo "$said"
  awk -v spent="$(($(cpu) - before))" -v said="$said" \
    'BEGIN { if (match(said, /of [0-9]+$/)) printf "  of the server'"'"'s CPU: %.0f a second\n", substr(said, RSTART + 3) * 100 / spent }'
done
awk '/VmHWM/ { printf "peak memory: %.1f MB\n", $2 * 1024 / 1e6 }' "/proc/$server/status"
