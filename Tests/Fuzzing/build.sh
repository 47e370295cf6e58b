#!/bin/sh
# Builds one fuzzer with libFuzzer and AddressSanitizer. usage: build.sh html|xml|decoders|readers OUTPUT
set -eu
case $1 in html) entry=FuzzHTML ;; xml) entry=FuzzXML ;; decoders) entry=FuzzDecoders ;; *) entry=FuzzReaders ;; esac
resources=$(find .build* -path '*Documents*' -name Resources.swift | head -1)
swiftc -O -g -parse-as-library -sanitize=fuzzer,address -package-name verbatim -module-name Documents \
  -swift-version 6 -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
  -enable-upcoming-feature MemberImportVisibility \
  -I Sources/CLibXML2 -I Sources/CArchive -I Sources/CMarkGFM -I Sources/CNettle \
  $(pkg-config --cflags libxml-2.0 | sed 's/-I/-Xcc -I/g') -lcmark-gfm-extensions -lcmark-gfm \
  $(find Sources/Documents -name '*.swift') "$resources" Tests/Fuzzing/DocumentPromises.swift \
  Tests/Fuzzing/$entry.swift -o "$2"
