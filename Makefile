# The two commands: `make run` shows it, `make test` checks it. Both install what is missing, without a prompt.
SWIFT ?= swift

.PHONY: run test setup build generate runtime-names lint check fuzz bench bench-compile corpus docs clean help

help: ## Lists the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: setup ## Builds, regenerates from specs/, and lists both services' newest backups from LocalCloud
	$(SWIFT) build --product driftless
	"$$($(SWIFT) build --show-bin-path)/driftless" generate
	$(SWIFT) build --product list-backups
	"$$($(SWIFT) build --show-bin-path)/list-backups" --demo --newest 3

test: ## Runs every test, the lint and the drift check
	@scripts/setup.sh tests
	scripts/test.sh

setup: ## Installs libyaml, libxml2 and cmark-gfm where they are missing
	@scripts/setup.sh

lint: ## Checks the layout of what people write and of what is generated
	scripts/lint.sh

check: setup ## Compares Generated/ with what specs/ yields, and specs/ with what their pages say
	$(SWIFT) run --quiet driftless check
	$(SWIFT) run --quiet driftless document check

generate: setup ## Regenerates Generated/ from specs/
	$(SWIFT) run --quiet driftless generate

runtime-names: setup ## Writes the table of the names that the runtime takes, from its symbols
	DRIFTLESS_UPDATE_SNAPSHOTS=1 $(SWIFT) test --filter '^ClientPlanningTests\.RuntimeNamesTests'

fuzz: setup ## Fuzzes the readers of JSON, of bodies, documents, overlays and pages, a minute each
	scripts/fuzz.sh

bench: setup ## Measures, with the rivals beside it
	scripts/bench.sh

bench-compile: setup ## Measures what generated code costs to build, FOLDER=…, beside the last run
	scripts/bench-compile.sh

corpus: setup ## Runs a folder of documents, FOLDER=…: time, memory, diagnostics, compile time, and what changed
	scripts/corpus.sh

export FOLDER CONFIGURATIONS RIVAL ROOTS COMPILE WORK BASELINE COMPARE JOBS ARGUMENTS

docs: setup ## Builds the documentation of the products as a static site in .build/docs/site
	scripts/docs.sh

clean: ## Removes what was built
	rm -rf .build .build-* Benchmarks/.build Tests/ExampleApp/.build Tests/ObservedApp/.build
