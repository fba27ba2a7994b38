# Starts a PostgreSQL of its own in a new folder, says `ready FOLDER`, and stops and removes it when its standard input
# ends: that happens with the process that has started it, however that ends. The word `stop` on its input lets it break
# down as if the power had failed, `start` brings it up again; each is answered by `done`.
# $1: on or off, whether it waits for the disk.
set -euo pipefail
# A shell that is interrupted interrupts everybody; this one waits for its input to end.
trap '' INT TERM HUP
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[[ -n "$bin" ]] || bin=$(dirname "$(command -v initdb || true)")
[[ -x "$bin/initdb" ]] || { echo "PostgreSQL is needed: apt-get install postgresql" >&2; exit 1; }
# One that does not wait for the disk need not have it: a database is some hundred files, which a disk's file system takes
# ten times as long to make and remove.
place=/tmp
if [[ $1 == off && -w /dev/shm ]] && (( $(df --output=avail -k /dev/shm | tail -n 1) > 4 << 20 )); then place=/dev/shm; fi
folder=$(mktemp -d "$place/invoicekit-postgres.XXXXXX")
# PostgreSQL does not run as root.
as=()
if (( EUID == 0 )); then
  user=nobody
  ! id postgres >/dev/null 2>&1 || user=postgres
  as=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups --)
  chown "$user" "$folder"
  cd "$folder"
fi
stop() {
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf --one-file-system "$folder"
}
trap stop EXIT
"${as[@]}" "$bin/initdb" -D "$folder/data" -U test -A trust -E UTF8 --no-locale --no-sync >"$folder.log" 2>&1 ||
  { cat "$folder.log" >&2; rm -f "$folder.log"; exit 1; }
rm -f "$folder.log"
chmod 755 "$folder"
# Without Debian's wrapper, which takes as long to start as all the rest of it.
ln -s "$bin/psql" "$folder/psql"
start() {
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 -o \
    "-k $folder -c listen_addresses='' -c fsync=$1 -c full_page_writes=$1 -c max_connections=1000 -c shared_buffers=64MB" \
    start </dev/null >/dev/null || { cat "$folder/log" >&2; exit 1; }
}
start "$1"
echo "ready $folder"
while read -r word; do
  case $word in
    stop) "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -m immediate stop </dev/null >/dev/null ;;
    start) start "$1" ;;
  esac
  echo "done"
done
