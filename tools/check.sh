#!/bin/sh
set -eu
.venv/bin/python -m ruff check .
.venv/bin/python -m ruff format --check --quiet .
.venv/bin/python -m mypy
node_modules/.bin/biome check --error-on-warnings
node_modules/.bin/tsc --project jsconfig.json
