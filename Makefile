.DEFAULT_GOAL := help
.PHONY: help run demo build test bench load package image drill fuzz format map golden clean

# Public pages are made from what is in memory, whatever engine it came from.
on_postgres := $(addprefix Tests/Browser/test_,demo.py people.py serving.py sign_on.py tasks.py walks.py)
swift_files := Sources Tests Benchmarks Fuzzing Package.swift script/house

# Where the publishers' own cases of screening lie, if they lie beside this folder: they are not ours to bundle.
export CAIRN_SCREENER_CASES ?= $(abspath $(dir $(firstword $(wildcard ../*/*/ees-screener/index.tsv))))
without_cases = "NOT RUN: the publishers' cases of screening lie nowhere beside this folder (CAIRN_SCREENER_CASES)."

help: ## Say what each target does
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

run: ## Install what is missing, build, and serve the pages
	@script/install run
	swift build --product cairn
	.build/debug/cairn serve

demo: ## The same with an invented council: sign in and try everything
	@script/install run
	swift build --product cairn
	.build/debug/cairn demo

build: ## Build the program
	swift build --product cairn

test: ## Install what is missing and run every check and test
	@script/install test
	script/house-check selftest
	script/house-check
	swift format lint --strict --recursive $(swift_files)
	swift build --product cairn
	swift test
	script/postgres run swift test --skip-build --filter 'SQLTests|PostgresEngineTests|OperationsTests|WebTests|CommandTests'
	script/postgres run .venv/bin/pytest $(on_postgres)
	.venv/bin/pytest Tests/Browser
	.venv-api/bin/pytest Tests/API
	@test -n "$(CAIRN_SCREENER_CASES)" || echo $(without_cases)
	@echo "All passed: house checks, format, tests on SQLite and on PostgreSQL, browser tests, the API held against its contract."

bench: ## Measure the export against a rival: make bench RIVAL=path/to/lait_duckdb.py
	@script/install bench
	swift build --product cairn
	swift build --product kernel-benchmark
	.venv-bench/bin/python Benchmarks/bench_lait.py "$(RIVAL)"

load: ## Measure pages of a release build against nginx serving the same bytes
	@script/install load
	swift build -c release --product cairn --scratch-path .build-release
	.venv-bench/bin/python Benchmarks/bench_pages.py .build-release/release/cairn
	.venv-bench/bin/python Benchmarks/bench_people.py .build-release/release/cairn

package: ## Make a Debian package from a release build
	script/package deb

image: ## Make a container image from a release build (as root)
	script/package image

drill: ## Break things on purpose (kills, failing disks, damage, a lost primary) and look whether anything is lost
	@script/install drill
	swift build --product cairn
	python3 Tests/Faults/kills.py .build/debug/cairn --rounds 100
	python3 Tests/Faults/kills.py .build/debug/cairn --rounds 40 --postgres
	python3 Tests/Faults/failover.py .build/debug/cairn --rounds 2
	python3 Tests/Faults/two_servers.py .build/debug/cairn
	python3 Tests/Faults/imports.py .build/debug/cairn --every 50
	python3 Tests/Faults/migrations.py .build/debug/cairn
	python3 Tests/Faults/damage.py .build/debug/cairn

fuzz: ## Give the readers of files what nobody would write, ten minutes each (needs 6 GiB)
	@script/install run
	for reader in csv metadata xlsx yaml targets; do script/fuzz "$$reader" 600 || exit; done

format: ## Lay out the Swift files in the style of the house
	swift format --in-place --recursive $(swift_files)

map: ## Draw docs/reference/map.svg and map.md again from the code
	script/house-check map

golden: build ## Rewrite the golden files from what the code prints now; read the difference before you commit
	CAIRN_GOLDEN=rewrite swift test --filter 'WebTests|CommandTests|AddressesTests|SchemaTests'
	CAIRN_GOLDEN=rewrite script/postgres run swift test --skip-build --filter SchemaTests

clean: ## Delete what was built; the database in var/ stays
	rm -rf .build .build-release .venv .venv-bench dist
