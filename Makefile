# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Needs Python 3.11 to 3.13, make and a network; everything else is made here.
# `make` lists what you can do.

.DEFAULT_GOAL := help
SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
.NOTPARALLEL:

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	command -v $$p && break; done)
RUN := .venv/bin/python
NETWERKREGIE := $(RUN) -m netwerkregie.config.cli
# Where tests lie; what a person calls while working on one of them.
CODE := src tests setup

.PHONY: help
help: ## Show this list
	@awk 'BEGIN {FS = ":.*## "; print "Netwerkregie: make <word>\n"} \
		/^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' Makefile

.PHONY: setup
setup: ## Make this checkout able to run (every other word does this first)
	@$(PYTHON) setup/bootstrap.py

.PHONY: demo
demo: setup ## Start the demo with two fictional municipalities; Ctrl-C stops it
	@exec $(NETWERKREGIE) demo

.PHONY: demo-reset
demo-reset: setup ## Throw the demo's data away; the next start makes it afresh
	@$(NETWERKREGIE) demo-reset

.PHONY: system
system:
	@$(PYTHON) setup/system.py

.PHONY: test
test: system setup lint types walls messages ## Check and test everything
	@$(RUN) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

.PHONY: fmt
fmt: setup ## Put the code in its one form
	@$(RUN) -m ruff check --fix --exit-zero --quiet $(CODE)
	@$(RUN) -m ruff format --quiet $(CODE)

.PHONY: lint
lint: setup ## Look for slips in the code
	@$(RUN) -m ruff check --quiet $(CODE)
	@$(RUN) -m ruff format --check --quiet $(CODE)
	@echo "lint: clean"

.PHONY: types
types: setup ## Check the types
	@$(RUN) -m mypy -p netwerkregie -p tests
	@MYPYPATH=setup $(RUN) -m mypy setup/*.py

.PHONY: walls
walls: setup ## Check that every import walks down
	@.venv/bin/lint-imports

.PHONY: messages
messages: setup ## Check that every sentence is there in Dutch and English
	@$(NETWERKREGIE) messages --check

.PHONY: faults
faults: setup ## Kill and cut off what can fail; writes docs/results
	@mkdir -p docs/results
	@NR_FAULT_ROUNDS=$${NR_FAULT_ROUNDS:-30} NR_FAULT_RESULTS=docs/results \
		$(RUN) -m pytest tests/faults -p no:xdist

.PHONY: walk
walk: setup ## Let random people do thousands of random things in casework
	@NR_CASEWORK_STEPS=$${NR_CASEWORK_STEPS:-5000} \
		$(RUN) -m pytest tests/journeys/test_casework_machine.py -p no:xdist

.PHONY: bench
bench: setup ## Measure what the speed table promises
	@$(RUN) -m tests.bench

.PHONY: mutants
mutants: setup ## Break every guard on purpose and see that a test notices
	@$(RUN) -m tests.mutants

.PHONY: shots
shots: setup ## Photograph every page at 360 and 1280 pixels into build/shots
	@$(NETWERKREGIE) shots

.PHONY: lock
lock: setup ## Choose and lock the newest packages that fit requirements/*.in
	@.venv/bin/uv pip compile -q --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-header requirements/production.in \
		-o requirements/production.txt
	@.venv/bin/uv pip compile -q --universal --python-version 3.11 --upgrade \
		--generate-hashes --no-header requirements/development.in \
		-c requirements/production.txt -o requirements/development.txt
