#!/bin/sh
# Builds the fuzzer for the readers: libFuzzer and AddressSanitizer. usage: build.sh OUTPUT
set -eu
resources=$(find .build -path '*Documents*' -name Resources.swift | head -1)
swiftc -O -g -parse-as-library -sanitize=fuzzer,address -package-name verbatim -module-name Documents \
  -swift-version 6 -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
  -enable-upcoming-feature MemberImportVisibility \
  -I Sources/CLibXML2 -I Sources/CArchive -I Sources/CMarkGFM -I Sources/CNettle \
  $(pkg-config --cflags libxml-2.0 | sed 's/-I/-Xcc -I/g') -lcmark-gfm-extensions -lcmark-gfm \
  $(find Sources/Documents -name '*.swift') "$resources" Tests/Fuzzing/FuzzReaders.swift -o "$1"
