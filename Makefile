# `make` prints the targets. Everything a target needs beyond the Swift toolchain is installed by `setup`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup tools build release test check format demo record evaluate noise bench fuzz sanitize man dist install uninstall clean

PACKAGES := libxml2-dev libsqlite3-dev libarchive-dev libcmark-gfm-dev nettle-dev pkg-config
SWIFT ?= $(shell command -v swift || echo /opt/swift/usr/bin/swift)
PREFIX ?= /usr/local
BINARY := .build/release/verbatim
# Folders of web pages for `make bench`; pages are generated when there are none.
PAGES ?=
# For each of the four fuzzers.
FUZZ_SECONDS ?= 900
SAMPLE := $(CURDIR)/reports/sample

help: ## print the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  \1\t/' | expand -t 14

setup: ## install the system libraries that are missing (Debian, Ubuntu)
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then echo "installing$$missing"; \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; fi
	@"$(SWIFT)" --version >/dev/null 2>&1 || { echo "Swift 6.3 or later is needed: https://www.swift.org/install"; exit 1; }

# Without a network the judges are left out and the tests that need them say so; in CI that is an error.
tools: setup ## install what only tests call: validators of the formats, a browser
	@sh Tests/Tools/install.sh .build/tools || \
	  { echo "the judges could not be installed: the tests that need them are skipped"; test -z "$$CI"; }

build: setup ## build for debugging
	$(SWIFT) build --build-tests

release: setup ## build the program, optimised
	$(SWIFT) build -c release --product verbatim

test: build tools ## run every test
	$(SWIFT) test --skip-build

check: tools ## format, warnings as errors, explicit imports, all tests
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build

format: ## rewrite the sources in the house's format
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

demo: release ## check the sample draft and say which report to open
	$(BINARY) demo --output reports/demo

record: release ## write the recorded reports of the sample draft anew
	@folder=$$(mktemp -d) && cp -r corpora/council $$folder/ && mkdir -p reports/sample && cd $$folder && \
	  $(CURDIR)/$(BINARY) check council/drafts/flood-wall.md -c council/sources \
	    -f terminal=$(SAMPLE)/terminal.txt -f html=$(SAMPLE)/report.html -f json=$(SAMPLE)/run.json \
	    -f jsonl=$(SAMPLE)/findings.jsonl -f sarif=$(SAMPLE)/report.sarif -f junit=$(SAMPLE)/junit.xml \
	    -f github=$(SAMPLE)/github.txt -f gitlab=$(SAMPLE)/gitlab.json -f rdjson=$(SAMPLE)/rdjson.json \
	    -f markdown=$(SAMPLE)/comment.md -f csv=$(SAMPLE)/findings.csv; test $$? = 1 && rm -rf $$folder

.PHONY: pictures
pictures: build ## draw the pictures of the report in reports/sample/pictures anew
	@.build/tools/bin/python Tests/Browser/pictures.py .build/debug/verbatim reports/sample/pictures

evaluate: release ## hold the findings on corpora/ against their gold
	@mkdir -p reports/evaluation
	$(BINARY) evaluate corpora/council corpora/faehre corpora/science | tee reports/evaluation/latest.md
	$(BINARY) evaluate-passes corpora/extraction --annotated ../shared/eval | tee reports/evaluation/extraction.md

# Sets that are not part of the project: NOISE is drafts (a folder, or JSON Lines with a text a line), WEASELS and WORTH are
# labelled sentences. Without them only the articles of corpora/wire are counted.
noise: release ## count what the rules find on articles without planted faults
	@mkdir -p reports/evaluation
	@(echo "# What the rules find where nothing is planted"; $(BINARY) measure corpora/wire/drafts $(NOISE) \
	  $(WEASELS:%=--weasels %) $(WORTH:%=--worth %)) | tee reports/evaluation/noise.md

bench: release ## time each stage on the sample sets
	@for set in corpora/council corpora/science; do $(BINARY) bench $$set; echo; done
	@$(BINARY) bench-pages $(PAGES)
	@$(BINARY) bench-matching

fuzz: build ## throw broken pages, XML, encodings and files at the readers, 15 minutes each (libFuzzer, ASan, LSan)
	@for target in html xml decoders readers; do \
	  sh Tests/Fuzzing/build.sh $$target .build/fuzz-$$target && mkdir -p .build/fuzz/$$target && \
	  .build/fuzz-$$target -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=1024 -dict=Tests/Fuzzing/markup.dict \
	    -artifact_prefix=.build/fuzz/ .build/fuzz/$$target Tests/Fuzzing/seeds/$$target || exit 1; done

sanitize: setup ## the tests of Documents under AddressSanitizer (with leaks) and ThreadSanitizer
	$(SWIFT) test --sanitize=address --scratch-path .build-asan --disable-xctest --filter '^DocumentsTests\.'
	$(SWIFT) test --sanitize=thread --scratch-path .build-tsan --disable-xctest --filter '^DocumentsTests\.'

man: setup ## write the man page, by ArgumentParser, to .build-dist/verbatim.1
	@mkdir -p .build-dist && $(SWIFT) package generate-manual --configuration debug >/dev/null && \
	  cp "$$(find .build/plugins/GenerateManual -name verbatim.1 | head -1)" .build-dist/verbatim.1

dist: setup ## make one executable that needs libc and libm only, and try it alone: .build-dist/verbatim
	@SWIFT="$(SWIFT)" sh Tests/Distribution/one-file.sh .build-dist/verbatim
	@sh Tests/Distribution/smoke.sh .build-dist/verbatim

install: dist ## install that executable, its completions and (after `make man`) its page below $(PREFIX)
	install -D -m 755 .build-dist/verbatim $(DESTDIR)$(PREFIX)/bin/verbatim
	@for shell in bash:share/bash-completion/completions/verbatim zsh:share/zsh/site-functions/_verbatim \
	  fish:share/fish/vendor_completions.d/verbatim.fish; do \
	  mkdir -p "$(DESTDIR)$(PREFIX)/$$(dirname "$${shell#*:}")" && \
	  .build-dist/verbatim --generate-completion-script "$${shell%%:*}" >"$(DESTDIR)$(PREFIX)/$${shell#*:}"; done
	@test ! -f .build-dist/verbatim.1 || install -D -m 644 .build-dist/verbatim.1 $(DESTDIR)$(PREFIX)/share/man/man1/verbatim.1

uninstall: ## remove what `install` put there
	rm -f $(DESTDIR)$(PREFIX)/bin/verbatim $(DESTDIR)$(PREFIX)/share/man/man1/verbatim.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/verbatim $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_verbatim \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/verbatim.fish

clean: ## remove what was built
	rm -rf .build .build-* reports/demo
