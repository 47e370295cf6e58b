#!/bin/sh
# Builds one stripped executable that needs nothing of the machine but libc and libm:
#   one-file.sh OUTPUT
# For Debian and Ubuntu; the result runs where glibc is as new as here (Debian 12: 2.36).
set -eu
output=$1
swift=${SWIFT:-swift}
static=$PWD/.build-dist/static

missing=""
for package in libacl1-dev libattr1-dev libbz2-dev libicu-dev liblz4-dev liblzma-dev libzstd-dev zlib1g-dev binutils gcc; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok' || missing="$missing $package"
done
if [ -n "$missing" ]; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

# A folder that holds archives only: where the linker finds no shared library it takes none.
rm -rf "$static"
mkdir -p "$static/pkgconfig"
for library in acl archive bz2 cmark-gfm cmark-gfm-extensions icudata icuuc lz4 lzma nettle sqlite3 stdc++ xml2 z zstd; do
  file=$(gcc -print-file-name="lib$library.a")
  [ -f "$file" ] || { echo "lib$library.a is not there"; exit 1; }
  ln -s "$file" "$static/"
done

# SwiftPM puts what pkg-config names first, so these stand in for the system's files.
describe() {
  printf 'Name: %s\nDescription: %s\nVersion: 0\nLibs: -L%s %s\nCflags: %s\n' \
    "$1" "$1" "$static" "$2" "${3:-}" >"$static/pkgconfig/$1.pc"
}
xml="-lxml2 -licuuc -licudata -llzma -lz -lm"
describe libxml-2.0 "$xml" -I/usr/include/libxml2
describe libarchive "-larchive -lnettle -lacl -lzstd -llz4 -lbz2 $xml"
describe libcmark-gfm "-lcmark-gfm-extensions -lcmark-gfm"
describe nettle -lnettle
describe sqlite3 "-lsqlite3 -lm -lz"

VERBATIM_STATIC=$static $swift build -c release --product verbatim --static-swift-stdlib \
  --scratch-path .build-dist --pkg-config-path "$static/pkgconfig"
mkdir -p "$(dirname "$output")"
cp .build-dist/release/verbatim "$output"
strip "$output"

needed=$(objdump -p "$output" | awk '$1 == "NEEDED" { print $2 }' | grep -vE '^(libc|libm|ld-linux[-a-z0-9_]*)\.so' || true)
[ -z "$needed" ] || { echo "still needed: $needed"; exit 1; }
