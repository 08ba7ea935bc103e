# One definition for a person, CI and pre-commit. `make help` lists the targets.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
export HF_HUB_OFFLINE := 1
# underthesea, torch and faiss each bring a thread pool; two cores are the machine this is made for.
export TOKENIZERS_PARALLELISM := false

.PHONY: help install install-dev serve ingest test eval check check-widget widget bench format lock pictures clean

help:            ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 16

# A stamp for each lock: the set-up is stale when its lock is newer.
$(VENV)/.runtime: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] + ": make serve PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	@touch $@

install: $(VENV)/.runtime          ## set up .venv from the pinned dependencies
install-dev: $(VENV)/.dev          ## the same, with what tests, checks and baselines need

ingest: install                    ## bring the index into line with the corpus
	$(BIN)/python -m ingest

serve: ingest                      ## set up, index, and serve http://127.0.0.1:8000
	$(BIN)/python -m server

# Several workers, a file whole on one of them: what a file sets up once stays set up once.
test: install-dev                  ## run all tests
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

eval: install-dev                  ## evaluate on corpus/ with eval/gold, beside two baselines
	$(BIN)/python -m ingest
	$(BIN)/python -m eval --variants

check: install-dev                 ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	@$(MAKE) --no-print-directory check-widget

# Tools for those who change the web component; nothing of them is needed to serve it.
node_modules/.stamp: package-lock.json
	npm ci --ignore-scripts --silent
	@touch $@

widget: node_modules/.stamp        ## bundle server/widget/ into the file that is served
	node server/widget/build.mjs

check-widget:                      ## types of the web component, where npm is at hand
	@if command -v npm > /dev/null; then $(MAKE) --no-print-directory node_modules/.stamp && node_modules/.bin/tsc -p server/widget; \
	else echo "npm is missing: the types of the web component were not checked"; fi

bench: install-dev                 ## latency and memory, as ratios to what a user would pick instead
	$(BIN)/python -m ingest
	$(BIN)/python -m eval.bench
	@if [ -x /usr/bin/chromium ]; then $(BIN)/python -m tests.server.timings; \
	else echo "no /usr/bin/chromium: what a person waits for in the browser was not measured"; fi

format: install-dev                ## format the code and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

pictures: install-dev              ## take the README's pictures from the running program
	$(BIN)/python -m ingest
	$(BIN)/python -m tests.server.pictures

lock:                              ## resolve pyproject.toml anew into the two locks
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python .ci/lock.py

clean:                             ## remove what was built; added documents under data/ stay
	rm -rf data/index reports .mypy_cache .ruff_cache .pytest_cache
