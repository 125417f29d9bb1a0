# `make help` says what there is. Everything lands in the clone: .venv, node_modules, static/built, data.

PYTHON ?= python3
ARGS ?=

VENV := .venv/bin/python
INSTALL := $(VENV) -m pip install -qq --disable-pip-version-check --require-hashes --no-deps --only-binary :all:
# Folders too: a file that was taken away changes only its folder.
ASSETS := $(shell find static -path static/built -prune -o -print 2>/dev/null)

.PHONY: again help run demo setup setup-dev test check bench pictures dist lock

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

run: setup ## Set up what is missing and start the server; flags in ARGS: make run ARGS="--lan"
	@exec $(VENV) run.py $(ARGS)

demo: setup ## Watch a whole session with forty invented people; ARGS="--stage stemmen --fast --hold"
	@exec $(VENV) run.py demo $(ARGS)

setup: .venv/.ready static/built/manifest.json ## Python and browser packages, and each page's script and stylesheet

test: setup-dev ## Lint, types and all tests, those in a real Chromium too
	@tools/test.sh

check: setup-dev ## Lint and types only
	@tools/check.sh

pictures: setup-dev ## Take the README's pictures from the demo
	@tools/pictures.sh

bench: setup-dev ## A thousand phones on one core, the server on another: the goals and what was measured (4 min)
	@PLAYWRIGHT_NODEJS_PATH=$$(command -v node) $(VENV) -m bench.goals

dist: setup-dev ## A wheel and an sdist in dist/, to install where there is no Node and no clone
	@rm -rf dist
	@$(VENV) -m hatchling build

lock: ## Renew the lock files from pyproject.toml and package.json
	@tools/lock.sh

setup-dev: setup .venv/.ready-dev

# A Python that the system has replaced since leaves an environment that no longer starts.
.venv/.ready: requirements.txt $(shell $(VENV) -c '' 2>/dev/null || echo again)
	@tools/venv.sh $(PYTHON)
	@echo "Installing the Python packages …"
	@$(INSTALL) -r requirements.txt
	@touch $@

.venv/.ready-dev: requirements-dev.txt .venv/.ready
	@echo "Installing what the tests need …"
	@$(INSTALL) -r requirements-dev.txt
	@touch $@

node_modules/.ready: package-lock.json package.json .npmrc
	@tools/node.sh
	@echo "Installing the browser libraries …"
	@npm ci --no-progress --loglevel=error >/dev/null
	@touch $@

static/built/manifest.json: node_modules/.ready tools/assets.mjs $(ASSETS)
	@node tools/assets.mjs
