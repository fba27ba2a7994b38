# make help lists what there is; make bench PART=stages measures one part (processes, stages, memory, cores, length).
# Debian's packages are installed when they are missing: as root, or with sudo.

PREFIX ?= /usr/local
DESTDIR ?=
PART ?=
SAMPLE ?= Samples/02-b2b-complete.json
VENV := .venv
BINARY := .build/release/render-invoice
LICENCES := $(DESTDIR)$(PREFIX)/share/doc/render-invoice
RELEASE := -c release --static-swift-stdlib

BUILD_PACKAGES := gcc libc6-dev pkg-config libcairo2-dev libpango1.0-dev libfontconfig1-dev libyaml-dev libdeflate-dev nettle-dev libqpdf29
TEST_PACKAGES := qpdf poppler-utils python3 python3-venv parallel default-jre-headless util-linux fonts-noto-cjk

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help sample build test bench lint format install uninstall clean build-packages test-packages

# Installs those of the packages $(1) that are missing; says nothing when none is.
define packages
missing=(); \
for name in $(1); do \
  [[ "$$(dpkg-query -W -f '$${db:Status-Status}' "$$name" 2>/dev/null || true)" == installed ]] || missing+=("$$name"); \
done; \
if (( $${#missing[@]} )); then \
  as_root=(); \
  if (( EUID )); then \
    command -v sudo >/dev/null || { echo "Run as root, or install sudo; missing: $${missing[*]}" >&2; exit 1; }; \
    as_root=(sudo); \
  fi; \
  echo "Installing $${missing[*]}"; \
  "$${as_root[@]}" apt-get update -qq; \
  "$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null; \
fi
endef

help: ## What there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

sample: build ## Render a full invoice to out/
	@mkdir -p out
	@$(BINARY) $(SAMPLE) -o out/invoice.pdf
	@echo "Rendered $(SAMPLE): $(CURDIR)/out/invoice.pdf"

build: build-packages ## Build the command (release, Swift's library linked statically)
	@swift build $(RELEASE) --product render-invoice

test: test-packages build $(VENV)/ready ## Run all tests, those of the built command included
	@INVOICEKIT_PYTHON="$(CURDIR)/$(VENV)/bin/python" INVOICEKIT_BINARY="$(CURDIR)/$(BINARY)" swift test

bench: test-packages build ## Measure: stages, documents, cold start, memory, and a plain C program beside it
	@gcc -O2 -o .build/baseline Benchmarks/Baseline/baseline.c $$(pkg-config --cflags --libs pangocairo pangoft2 fontconfig)
	@swift build $(RELEASE) --package-path Benchmarks --scratch-path .build/benchmarks
	@.build/benchmarks/release/invoice-benchmarks --root "$(CURDIR)" --command $(BINARY) --baseline .build/baseline --part "$(PART)"

lint: ## Check the style
	@swift format lint --strict --recursive Sources Tests Benchmarks/Sources Package.swift Benchmarks/Package.swift

format: ## Put the style right
	@swift format --in-place --recursive Sources Tests Benchmarks/Sources Package.swift Benchmarks/Package.swift

install: build ## Install to PREFIX=/usr/local, below DESTDIR
	@install -d "$(DESTDIR)$(PREFIX)/bin"
	@install -m 755 -s $(BINARY) "$(DESTDIR)$(PREFIX)/bin/render-invoice"
	@install -D -m 644 -t "$(LICENCES)" LICENSE Fonts/OFL-*.txt
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/render-invoice"

uninstall: ## Remove what install has put there
	@rm -f "$(DESTDIR)$(PREFIX)/bin/render-invoice"
	@rm -rf "$(LICENCES)"

clean: ## Remove everything that was built
	@rm -rf .build out $(VENV)

build-packages:
	@$(call packages,$(BUILD_PACKAGES))

test-packages: build-packages
	@$(call packages,$(TEST_PACKAGES))

$(VENV)/ready: Tests/requirements.txt
	@rm -rf $(VENV)
	@python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	@touch $@
