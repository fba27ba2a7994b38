# make help lists what there is; make bench PART=stages measures one part (Docs/Performance.md names them).
# Debian's packages are installed when they are missing: as root, or with sudo.

PREFIX ?= /usr/local
DESTDIR ?=
LIBDIR ?= $(PREFIX)/lib
VERSION = $(shell sed -n 's/.*let version = "\(.*\)"/\1/p' Sources/InvoiceModel/Release.swift)
# Of all builds but those that measure: .ci/run leaves out what only debuggers need.
BUILD_FLAGS ?=
PART ?=
LISTEN ?= 127.0.0.1:3000
INVOICES ?=
ISSUED ?=
RATIOS ?=
SUBSCRIPTIONS ?=
CUSTOMERS ?=
PEERS ?=
SAMPLE ?= Samples/02-b2b-complete.json
VENV := .venv
BINARY := .build/release/render-invoice
SHARE := $(DESTDIR)$(PREFIX)/share
SUBCOMMANDS := batch stream check extract inspect statement schema templates fonts preview
LIBRARY := .build/release/libinvoicekit.so.0
DEBS := .build/deb
LEDGER := .build/release/invoice-ledger
LEDGER_TESTS := ^(Ledger|InvoiceLedger|SQLStore|Signing)
SERVICE := Service/.build/release/invoice-service
SERVICE_SUBCOMMANDS := config init upgrade serve work run-due reconcile user case job figures export erase mail admin demo
UNITS := $(DESTDIR)$(PREFIX)/lib/systemd/system
LEDGER_SUBCOMMANDS := init issue render credit correct pay refund write-off overdue aged statement export list show stats gaps verify sign backup restore erase series issuer upgrade worker
completions = bash-completion/completions/$(1) zsh/site-functions/_$(1) fish/vendor_completions.d/$(1).fish
# C++'s library goes into what is built, and no command offers its functions to others: a whole process spends a twentieth
# less, as the dynamic linker has 1,700 names less to look up.
STATIC := .build/static/libstdc++.a
RELEASE := -c release --static-swift-stdlib -Xlinker "-L$(CURDIR)/$(dir $(STATIC))" -Xlinker --no-export-dynamic

BUILD_PACKAGES := gcc libc6-dev pkg-config libcairo2-dev libglib2.0-dev libharfbuzz-dev libpango1.0-dev libfontconfig1-dev libyaml-dev libdeflate-dev nettle-dev libsqlite3-dev libpq-dev libqpdf29 libqrencode4 librsvg2-2 libwebp7 libharfbuzz-subset0
SERVICE_PACKAGES := libcurl4-openssl-dev ca-certificates tzdata
TEST_PACKAGES := qpdf poppler-utils python3 python3-venv parallel default-jre-headless util-linux zsh fish man-db fonts-noto-cjk fonts-noto-color-emoji postgresql wrk valgrind systemd nginx-light curl openssl chromium nodejs

SWIFT_SOURCES := Sources Tests Package.swift Benchmarks/Sources Benchmarks/Package.swift Service/Sources Service/Tests Service/Benchmarks Service/Package.swift

# The plain C program that the command is measured against.
BASELINE := .build/baseline

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: deb debs install-render-invoice install-invoice-ledger install-invoice-service install-units install-libinvoicekit help sample build ledger service library demo test test-toolkit test-ledger test-service root-tests service-tests test-browser fuzz bench bench-check bench-service docs pictures schema lint format install uninstall clean build-packages service-packages test-packages

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

# Installs what the binary $(1) prints when it is called with $(2) as $(3).
define printed
$(1) $(2) | install -D -m 644 /dev/stdin "$(SHARE)/$(3)"
endef

# Runs the built tests of the toolkit and the ledger that the options $(1) choose.
root_tests = INVOICEKIT_PYTHON="$(CURDIR)/$(VENV)/bin/python" INVOICEKIT_BINARY="$(CURDIR)/$(BINARY)" \
  .build/debug/invoicekitPackageTests.xctest --testing-library swift-testing $(1)

# Runs the service's built tests that the options $(1) choose.
service_tests = INVOICEKIT_PYTHON="$(CURDIR)/$(VENV)/bin/python" \
  Service/.build/debug/invoice-servicePackageTests.xctest --testing-library swift-testing --no-parallel $(1)

# Installs the binary $(1) as $(2), with its completions, and the manual of it and of its subcommands $(3).
define installed
install -D -m 755 -s $(1) "$(DESTDIR)$(PREFIX)/bin/$(2)"; \
$(foreach file,$(call completions,$(2)),$(call printed,$(1),--generate-completion-script $(patsubst bash-completion,bash,$(firstword $(subst /, ,$(file)))),$(file)); )\
$(call printed,$(1),--generate-manual,man/man1/$(2).1); \
$(foreach name,$(3),$(call printed,$(1),--generate-manual $(name),man/man1/$(2)-$(name).1); )\
echo "Installed $(DESTDIR)$(PREFIX)/bin/$(2)"
endef

# Installs the library, its header and what pkg-config asks for.
define installed-library
install -D -m 644 $(LIBRARY) "$(DESTDIR)$(LIBDIR)/libinvoicekit.so.0"; \
ln -sfn libinvoicekit.so.0 "$(DESTDIR)$(LIBDIR)/libinvoicekit.so"; \
install -D -m 644 -t "$(DESTDIR)$(PREFIX)/include" Sources/LibInvoiceKit/invoicekit.h; \
sed -e 's|@PREFIX@|$(PREFIX)|; s|@LIBDIR@|$(LIBDIR)|; s|@VERSION@|$(VERSION)|' Sources/LibInvoiceKit/invoicekit.pc.in | \
  install -D -m 644 /dev/stdin "$(DESTDIR)$(LIBDIR)/pkgconfig/invoicekit.pc"; \
echo "Installed $(DESTDIR)$(LIBDIR)/libinvoicekit.so.0"
endef

# Installs the units of the service: they name the command where it is installed.
define installed-units
for unit in $(notdir $(wildcard Service/systemd/*.service)); do \
  sed 's|/usr/local/bin/|$(PREFIX)/bin/|' "Service/systemd/$$unit" | install -D -m 644 /dev/stdin "$(UNITS)/$$unit"; \
done
endef

# Removes what belongs to the command $(1) with the subcommands $(2).
define uninstalled
rm -f "$(DESTDIR)$(PREFIX)/bin/$(1)" $(foreach file,$(call completions,$(1)),"$(SHARE)/$(file)") \
  "$(SHARE)/man/man1/$(1).1" $(foreach name,$(2),"$(SHARE)/man/man1/$(1)-$(name).1")
endef

help: ## What there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

sample: build ## Render a full invoice to out/
	@mkdir -p out
	@$(BINARY) $(SAMPLE) -o out/invoice.pdf
	@echo "Rendered $(SAMPLE): $(CURDIR)/out/invoice.pdf"

build: build-packages $(STATIC) ## Build the command (release, Swift's library linked statically)
	@swift build $(RELEASE) $(BUILD_FLAGS) --product render-invoice

ledger: build-packages $(STATIC) ## Build the command of the ledger (release), where libsqlite3 and libpq are
	@! pkg-config --exists sqlite3 libpq || swift build $(RELEASE) --product invoice-ledger

library: build-packages $(STATIC) ## Build libinvoicekit.so, for C and every language that calls C (release, no Swift to install)
	@swift build $(RELEASE) --target LibInvoiceKit
	@Sources/LibInvoiceKit/link .build/release
	@echo "Built $(CURDIR)/$(LIBRARY); its header is Sources/LibInvoiceKit/invoicekit.h"

service: service-packages $(STATIC) ## Build the billing service (release): a package of its own, some minutes the first time
	@swift build $(RELEASE) --package-path Service --product invoice-service

demo: service ## Show the billing service: a year of a small business, on this machine alone, with a clock that can be moved
	@Service/.build/release/invoice-service demo --listen "$(LISTEN)"

# The tests of the ledger mostly wait, those of the toolkit mostly work, and the service's have to be built: all at once.
test: test-packages service-packages build root-tests $(VENV)/ready ## Run all tests, those of the built command included
	@.ci/at-once '$(call root_tests,--skip "$(LEDGER_TESTS)")' '$(call root_tests,--filter "$(LEDGER_TESTS)")' \
	  '$(MAKE) --no-print-directory service-tests'
	@$(MAKE) --no-print-directory test-service

# Builds the tests of the toolkit and the ledger, without running one.
root-tests: test-packages
	@swift build $(BUILD_FLAGS) --build-tests

test-toolkit: test-packages build library $(VENV)/ready ## Run the tests of the toolkit alone
	@INVOICEKIT_PYTHON="$(CURDIR)/$(VENV)/bin/python" INVOICEKIT_BINARY="$(CURDIR)/$(BINARY)" INVOICEKIT_LIBRARY="$(CURDIR)/$(LIBRARY)" swift test --skip '$(LEDGER_TESTS)'

test-ledger: test-packages ## Run the tests of the ledger and its store alone
	@INVOICEKIT_PYTHON="$(CURDIR)/$(VENV)/bin/python" swift test --filter '$(LEDGER_TESTS)'

# Each with one test at a time; together they find enough to do for two cores.
test-service: service-tests ## Run the tests of the billing service alone
	@.ci/at-once '$(call service_tests,--filter "^PortalTests")' '$(call service_tests,--filter "^BillingTests")' \
	  '$(call service_tests,--skip "^(Portal|Billing)Tests")'

test-browser: service-tests ## Run the tests alone that look at pages with Chromium
	@$(call service_tests,--filter "Browser|DemoCommandTests")

# Builds the service's tests, without running one.
service-tests: test-packages service-packages $(VENV)/ready
	@swift build --package-path Service $(BUILD_FLAGS) --build-tests

fuzz: test-packages service-packages $(VENV)/ready ## Send the service's HTTP server 100,000 requests that nobody would send
	@INVOICEKIT_FUZZ=100000 INVOICEKIT_PYTHON="$(CURDIR)/$(VENV)/bin/python" swift test --package-path Service --filter FuzzTests

bench: test-packages build ledger $(BASELINE) ## Measure: stages, documents, cold start, memory, and a plain C program beside it
	@gcc -O2 -o .build/store-baseline Benchmarks/Baseline/store.c $$(pkg-config --cflags --libs sqlite3 libpq)
	@swift build $(RELEASE) --package-path Benchmarks --scratch-path .build/benchmarks
	@folder=; case "$(PART)" in ''|store|ledger) \
	  coproc server { exec bash Tests/TestDatabases/postgres.sh on; }; read -r _ folder <&"$${server[0]}" ;; esac; \
	.build/benchmarks/release/invoice-benchmarks --root "$(CURDIR)" --command $(BINARY) --baseline $(BASELINE) \
	  --store-baseline .build/store-baseline --server "$$folder" --part "$(PART)" \
	  --ledger-command $(LEDGER) --invoices "$(INVOICES)" --issued "$(ISSUED)" --python $(or $(PEERS),$(VENV)/bin/python); true # Else the shell would become it.

bench-check: test-packages build $(BASELINE) ## Fail where the command takes 15 % more than Benchmarks/ratios.json says (RATIOS=--write writes it)
	@python3 Benchmarks/check.py $(BINARY) $(BASELINE) $(RATIOS)

$(BASELINE): Benchmarks/Baseline/baseline.c | build-packages
	@mkdir -p $(dir $@)
	@gcc -O2 -o $@ $< $$(pkg-config --cflags --libs pangocairo pangoft2 fontconfig)

bench-service: test-packages build service ## Measure the billing service: a pass over what is due, usage, HTTP (SQLite, PostgreSQL), rendering
	@swift build $(RELEASE) --package-path Service --product service-benchmarks
	@file=$$(mktemp -d); trap 'rm -rf "$$file"' EXIT; \
	coproc server { exec bash Tests/TestDatabases/postgres.sh on; }; read -r _ folder <&"$${server[0]}"; \
	for place in "$$file/billing.db" "postgresql://test@/postgres?host=$$folder"; do \
	  for part in "seed $(or $(SUBSCRIPTIONS),1000000)" "tick 1000" "usage 200"; do \
	    echo "$${part%% *}: $${place%%:*}"; \
	    Service/.build/release/service-benchmarks $${part%% *} "$$place" $${part##* }; \
	  done; \
	  Service/Benchmarks/load/http.sh usage "$$place" $(or $(SUBSCRIPTIONS),1000000); \
	done; \
	for place in "$$file/portal.db" "postgresql://test@/portal?host=$$folder"; do \
	  echo "portal: $${place%%:*}"; \
	  [[ "$$place" != postgresql:* ]] || createdb -h "$$folder" -U test portal; \
	  Service/.build/release/service-benchmarks portal "$$place" $(or $(CUSTOMERS),100000); \
	  Service/Benchmarks/load/http.sh portal "$$place" $(or $(CUSTOMERS),100000); \
	done; \
	Service/Benchmarks/load/render.sh

pictures: build $(VENV)/ready ## Draw the pictures of the pages about templates from what these say, and those of the looks
	@$(VENV)/bin/python Tests/CommandLineTests/Pictures/snippets.py $(BINARY) . draw .

# A product has a catalogue of its own and is a module in the documentation. Those of the rooms are InvoiceKit's: docc is
# given their symbols as those of one module.
docs: build-packages service-packages pictures ## Write the API documentation as a web site to .build/docs
	@rm -rf .build/docs .build/symbols "$$(swift build --show-bin-path)"/../symbolgraph && mkdir -p .build/symbols
# It wants the modules of the tests as well, which may not be built: what counts is whether those of the rooms are there.
	@swift package $(BUILD_FLAGS) dump-symbol-graph --minimum-access-level public --skip-synthesized-members &>.build/symbols/log || true
	@for room in Sources/{Invoice,EInvoic}* Sources/RuleChecking Sources/SQLStore; do \
	  [[ "$$room" != *Foundation && "$$room" != *Commands ]] || continue; \
	  name=$${room##*/}; module=InvoiceKit; [[ ! -d "$$room/$$name.docc" ]] || module=$$name; \
	  graphs="$$(swift build --show-bin-path)/../symbolgraph/$$name"; \
	  [[ -f "$$graphs.symbols.json" ]] || { cat .build/symbols/log >&2; exit 1; }; \
	  mkdir -p ".build/symbols/$$module"; \
	  for graph in "$$graphs.symbols.json" "$$graphs"@*.symbols.json; do \
	    [[ -f "$$graph" ]] || continue; name=$${graph##*/}; \
	    sed -E "s/(\"module\":\{\"name\":\")[A-Za-z]+\"/\1$$module\"/" "$$graph" >".build/symbols/$$module/$${name//@/+}"; \
	  done; \
	done
# The service's package is another one; of it the use cases are a library.
	@graphs="$$(swift build --package-path Service --show-bin-path)/../symbolgraph"; rm -rf "$$graphs"; \
	swift package --package-path Service $(BUILD_FLAGS) dump-symbol-graph --minimum-access-level public --skip-synthesized-members \
	  &>.build/symbols/log || true; \
	[[ -f "$$graphs/Billing.symbols.json" ]] || { cat .build/symbols/log >&2; exit 1; }; \
	mkdir -p .build/symbols/Billing; \
	for graph in "$$graphs"/Billing.symbols.json "$$graphs"/Billing@*.symbols.json; do \
	  [[ ! -f "$$graph" ]] || { name=$${graph##*/}; cp "$$graph" ".build/symbols/Billing/$${name//@/+}"; }; \
	done
	@for module in InvoiceKit $$(ls -I InvoiceKit -I log .build/symbols); do \
	  base=(); output=.build/docs; folder=Sources/$$module; [[ -d "$$folder" ]] || folder=Service/$$folder; \
	  [[ $$module == InvoiceKit ]] || { output+=/$$module; base=(--hosting-base-path "$$module"); }; \
	  "$$(dirname "$$(readlink -f "$$(command -v swift)")")/docc" convert "$$folder/$$module.docc" \
	    --additional-symbol-graph-dir ".build/symbols/$$module" --output-path "$$output" --warnings-as-errors \
	    --fallback-display-name "$$module" --fallback-bundle-identifier "$${module,,}" "$${base[@]}"; \
	done
	@echo "Written to $(CURDIR)/.build/docs: serve it with python3 -m http.server -d .build/docs"

schema: ## Write the JSON Schema of templates to Docs/template.schema.json
	@swift run $(BUILD_FLAGS) render-invoice templates schema >.build/template.schema.json
	@mv .build/template.schema.json Docs/template.schema.json

lint: ## Check the style
	@swift format lint --strict --recursive $(SWIFT_SOURCES)

format: ## Put the style right
	@swift format --in-place --recursive $(SWIFT_SOURCES)

# Where there is no Swift, as for root, what was built before is installed. The ledger needs libraries that the other
# command does not: without them it is left out. So is the service, unless make service has built it.
install: $(if $(findstring command,$(origin BINARY)),,$(if $(shell command -v swift),build ledger)) ## Install the commands, completions, manual to PREFIX=/usr/local, below DESTDIR
	@[[ -f $(BINARY) ]] || { echo "There is no $(BINARY): run make build first, with Swift in PATH." >&2; exit 1; }
	@$(call installed,$(BINARY),render-invoice,$(SUBCOMMANDS))
	@install -D -m 644 -t "$(SHARE)/doc/render-invoice" LICENSE Fonts/OFL-*.txt
	@if [[ -f $(LIBRARY) ]]; then $(installed-library); fi
	@if [[ -f $(LEDGER) ]]; then $(call installed,$(LEDGER),invoice-ledger,$(LEDGER_SUBCOMMANDS)); fi
	@if [[ -f $(SERVICE) ]]; then $(call installed,$(SERVICE),invoice-service,$(SERVICE_SUBCOMMANDS)); \
	  $(installed-units); fi

deb: build ledger service library ## Make Debian packages of commands and library: .build/deb/*.deb
	@$(MAKE) --no-print-directory debs BINARY=$(BINARY)

# Packages of what is built already: of render-invoice, and of each other that is there.
debs:
	@command -v dpkg-shlibdeps >/dev/null || { echo "Install dpkg-dev." >&2; exit 1; }
	@rm -rf $(DEBS) && mkdir -p $(DEBS)/trees
	@$(MAKE) -s install-render-invoice DESTDIR=$(CURDIR)/$(DEBS)/trees/render-invoice PREFIX=/usr BINARY=$(BINARY)
	@if [[ -f $(LEDGER) ]]; then $(MAKE) -s install-invoice-ledger DESTDIR=$(CURDIR)/$(DEBS)/trees/invoice-ledger PREFIX=/usr; fi
	@if [[ -f $(SERVICE) ]]; then tree=$(CURDIR)/$(DEBS)/trees/invoice-service; \
	  $(MAKE) -s install-invoice-service DESTDIR=$$tree PREFIX=/usr UNITS=$$tree/lib/systemd/system; \
		  $(SERVICE) config example | sed -E 's#^(database|ledger): #&/var/lib/invoice-service/#; s#^(  (folder|exports|erasure_log)): #&/var/lib/invoice-service/#' | \
	    install -D -m 644 /dev/stdin $$tree/etc/invoice-service/invoice-service.yaml; fi
	@if [[ -f $(LIBRARY) ]]; then tree=$(CURDIR)/$(DEBS)/trees; directory=/usr/lib/$$(gcc -print-multiarch); \
	  $(MAKE) -s install-libinvoicekit DESTDIR=$$tree/libinvoicekit-dev PREFIX=/usr LIBDIR=$$directory; \
	  mkdir -p $$tree/libinvoicekit0$$directory; \
	  mv $$tree/libinvoicekit-dev$$directory/libinvoicekit.so.0 $$tree/libinvoicekit0$$directory/; fi
	@for tree in $(DEBS)/trees/*; do Packaging/deb "$${tree##*/}" "$$tree" $(DEBS); done
	@rm -rf $(DEBS)/trees

install-render-invoice:
	@$(call installed,$(BINARY),render-invoice,$(SUBCOMMANDS)) >/dev/null

install-invoice-ledger:
	@$(call installed,$(LEDGER),invoice-ledger,$(LEDGER_SUBCOMMANDS)) >/dev/null

install-invoice-service:
	@$(call installed,$(SERVICE),invoice-service,$(SERVICE_SUBCOMMANDS)) >/dev/null
	@$(installed-units)

install-units: # What .ci/units looks at.
	@$(installed-units)

install-libinvoicekit:
	@$(installed-library) >/dev/null

uninstall: ## Remove what install has put there
	@$(call uninstalled,render-invoice,$(SUBCOMMANDS))
	@$(call uninstalled,invoice-ledger,$(LEDGER_SUBCOMMANDS))
	@$(call uninstalled,invoice-service,$(SERVICE_SUBCOMMANDS))
	@rm -f "$(DESTDIR)$(LIBDIR)/"{libinvoicekit.so{,.0},pkgconfig/invoicekit.pc} "$(DESTDIR)$(PREFIX)/include/invoicekit.h"
	@rm -f $(foreach unit,$(notdir $(wildcard Service/systemd/*)),"$(UNITS)/$(unit)")
	@rm -rf "$(SHARE)/doc/render-invoice"

clean: ## Remove everything that was built
	@rm -rf .build Service/.build out $(VENV)

build-packages:
	@$(call packages,$(BUILD_PACKAGES))

# Where the linker finds the archive alone it takes it; where there is none, the library is shared as usual.
$(STATIC): | build-packages
	@mkdir -p $(dir $(STATIC))
	@archive="$$(gcc -print-file-name=libstdc++.a)"; [[ ! -f $$archive ]] || ln -sf "$$archive" "$@"

service-packages: build-packages
	@$(call packages,$(SERVICE_PACKAGES))

test-packages: build-packages
	@$(call packages,$(TEST_PACKAGES))

$(VENV)/ready: Tests/requirements.txt Tests/rules-requirements.txt
	@rm -rf $(VENV)
	@python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps -r Tests/rules-requirements.txt
	@touch $@
