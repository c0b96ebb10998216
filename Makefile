# What a person can do here. `make` alone lists it.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
CORPUS ?= ../shared/corpora
SCORERS ?= ../shared/evaluate

.DEFAULT_GOAL := help
.PHONY: help demo test lint format golden schemas lock quality clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.ready: requirements-dev.lock pyproject.toml schemas/pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else f"Quotewire needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}. Try: make PYTHON=python3.11")'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e ./schemas -e .
	@touch $@

demo: $(VENV)/.ready  ## enrich the sample articles: who said what, out/enriched.ndjson, out/articles.html
	@$(BIN)/quotewire demo --out out

test: $(VENV)/.ready  ## every test (under 10 minutes on two cores)
	@$(BIN)/python -m pytest -q

lint: $(VENV)/.ready  ## ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(VENV)/.ready  ## let ruff format the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

golden: $(VENV)/.ready  ## renew the recorded streams and their golden output in tests/replay, after a change that is meant
	@$(BIN)/python -m tests.replay.golden

schemas: $(VENV)/.ready  ## write the JSON Schemas anew from the models
	@$(BIN)/python -m quotewire_events.jsonschema

quality: $(VENV)/.ready  ## score the development sets through the command: make quality CORPUS=… SCORERS=…
	@$(BIN)/python tests/quality/measure.py --corpus $(CORPUS) --scorers $(SCORERS) --quotewire $(BIN)/quotewire

lock: $(VENV)/.ready  ## resolve the dependencies anew, with hashes, for every supported Python and platform
	@$(BIN)/python -m pip install --quiet uv
	@for set in "requirements.lock" "requirements-dev.lock --extra dev"; do \
	   $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate \
	     --no-emit-index-url --no-emit-package quotewire-events pyproject.toml -o $$set; done

clean:  ## remove what make made
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
