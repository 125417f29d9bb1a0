#!/bin/sh
set -eu
.venv/bin/python -m ruff check .
.venv/bin/python -m ruff format --check --quiet .
.venv/bin/python -m mypy
node_modules/.bin/biome check --error-on-warnings
# The parts and pages, and without a single unknown type what they stand on.
node_modules/.bin/tsc --project jsconfig.json
node_modules/.bin/tsc --project jsconfig.strict.json
