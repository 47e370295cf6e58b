#!/bin/sh
# Tries an executable where nothing else is: no environment and, for root, no other files either.
#   smoke.sh EXECUTABLE
set -eu
program=$(realpath "$1")
room=$(mktemp -d)
trap 'umount "$room/proc" 2>/dev/null || true; rm -rf "$room"' EXIT

mkdir -p "$room/bin" "$room/proc" "$room/tmp"
cp "$program" "$room/bin/verbatim"
# glibc itself loads libgcc_s where a thread ends; Debian's libc6 depends on it.
for file in $(ldd "$program" | grep -o '/[^ ]*') $(gcc -print-file-name=libgcc_s.so.1); do
  mkdir -p "$room$(dirname "$file")"
  cp -L "$file" "$room$file"
done

# Swift reads its arguments from /proc, which every Linux has.
if [ "$(id -u)" = 0 ] && mount -t proc proc "$room/proc" 2>/dev/null; then
  enter() { env -i "$(command -v chroot)" "$room" /bin/verbatim "$@"; }
  where="in a folder of its own"
else
  enter() { (cd "$room" && env -i ./bin/verbatim "$@"); }
  where="without an environment"
fi

enter --version >/dev/null
enter --help >/dev/null
enter rules >/dev/null
enter demo >"$room/out" 2>&1
grep -q changed-number "$room/out"
grep -q 'Report to open' "$room/out"
echo "the executable works $where: $(du -h "$program" | cut -f1)"
