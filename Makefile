# `make` prints the targets. Everything a target needs beyond the Swift toolchain is installed by `setup`.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup build release test check format demo record evaluate bench fuzz install clean

PACKAGES := libxml2-dev libsqlite3-dev libarchive-dev libcmark-gfm-dev nettle-dev pkg-config
SWIFT ?= $(shell command -v swift || echo /opt/swift/usr/bin/swift)
PREFIX ?= /usr/local
BINARY := .build/release/verbatim
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

build: setup ## build for debugging
	$(SWIFT) build --build-tests

release: setup ## build the program, optimised
	$(SWIFT) build -c release --product verbatim

test: build ## run every test
	$(SWIFT) test --skip-build

check: setup ## format, warnings as errors, explicit imports, all tests
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

evaluate: release ## hold the findings on corpora/ against their gold
	@mkdir -p reports/evaluation
	$(BINARY) evaluate corpora/council corpora/science | tee reports/evaluation/latest.md

bench: release ## time each stage on the sample sets
	@for set in corpora/council corpora/science; do $(BINARY) bench $$set; echo; done
	@$(BINARY) bench-matching

fuzz: build ## throw random bytes at the readers for ten minutes (libFuzzer)
	sh Tests/Fuzzing/build.sh .build/fuzz-readers && .build/fuzz-readers -max_total_time=600

install: release ## copy the program to $(PREFIX)/bin
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/verbatim

clean: ## remove what was built
	rm -rf .build .build-* reports/demo
