# Two commands are all you need: `make try` and `make test`. Both set everything up in .venv first.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt

.PHONY: try test format lint types layers tests evals docs bench fuzz clean

try: $(VENV)/.run ## draft a note for the example with the offline writer
	@$(BIN)/introwriter draft examples/maya.toml --me examples/me.toml --context examples/context.toml

test: format lint types layers tests evals ## everything that must hold before a change lands

format: $(VENV)/.dev
	$(BIN)/ruff format --check .

lint: $(VENV)/.dev
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports --no-cache

tests: $(VENV)/.dev
	$(BIN)/pytest -q -n 2 --hypothesis-profile=ci

evals: $(VENV)/.dev ## every case through every drafter, against the bars of evals/bars.toml
	$(BIN)/introwriter eval

docs: $(VENV)/.dev ## write the generated pages again
	$(BIN)/python -c 'from introwriter.lint.catalogue import rules_markdown as r; print(r(), end="")' > docs/rules.md
	$(BIN)/python docs/refresh.py

bench: $(VENV)/.dev ## ratios against named peers, measured in the same run
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.throughput
	$(BIN)/python -m benchmarks.model_path
	$(BIN)/python -m benchmarks.growth
	$(BIN)/python -m benchmarks.exports
	$(BIN)/python -m benchmarks.followups
	$(BIN)/python -m benchmarks.readers

FUZZ_SECONDS ?= 300

fuzz: $(VENV)/.dev ## five minutes each of coverage-guided junk, not part of the gate
	@$(PIP) atheris
	for room in check pdf html vcard csv zip; do \
	  $(BIN)/python tests/fuzz/fuzz_$$room.py -max_total_time=$(FUZZ_SECONDS) || exit 1; \
	done

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("introwriter needs Python 3.11 or newer; this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Setting up $(VENV) (once, about a minute) …"
	@$(PIP) --editable '.[pdf,sheets]'
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Setting up $(VENV) with what the checks need (once, about a minute) …"
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
