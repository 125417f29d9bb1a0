#!/bin/sh
# All at the same time; each says what it finds, and one that finds something is enough to fail.
running=
check() {
    "$@" &
    running="$running $!"
}
check .venv/bin/python -m mypy
check .venv/bin/python -m ruff check .
check .venv/bin/python -m ruff format --check --quiet .
check node_modules/.bin/biome check --error-on-warnings
check node_modules/.bin/tsc --project jsconfig.json
status=0
for each in $running; do wait "$each" || status=1; done
exit $status
