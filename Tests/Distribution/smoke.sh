#!/bin/sh
# Tries an executable where nothing else is: no environment and, for root, no other files either.
#   smoke.sh EXECUTABLE
set -eu
program=$(realpath "$1")
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

mkdir -p "$room/lib64" "$room/lib/x86_64-linux-gnu" "$room/tmp" "$room/dev" "$room/bin"
cp "$program" "$room/bin/verbatim"
for file in $(ldd "$program" | grep -o '/[^ ]*'); do
  mkdir -p "$room$(dirname "$file")"
  cp -L "$file" "$room$file"
done

enter() {
  if [ "$(id -u)" = 0 ]; then env -i chroot "$room" /bin/verbatim "$@"
  else (cd "$room" && env -i ./bin/verbatim "$@"); fi
}
enter --version
enter demo --output /tmp/demo >"$room/out" 2>&1
grep -q 'changed-number' "$room/out"
test -s "$room/tmp/demo/report.html" || test -s /tmp/demo/report.html

enter rules >/dev/null
enter --help >/dev/null
echo "the executable works alone: $(du -h "$program" | cut -f1)"
