#!/bin/sh
# Exact versions with hashes for every platform. Only who changes a dependency needs uv; it lives in .cache.
set -eu
uv=.cache/lock/bin/uv
if [ ! -x $uv ]; then
    python3 -m venv --clear .cache/lock
    .cache/lock/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
fi
lock() {
    $uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-package pip --no-header --quiet "$@"
}
lock pyproject.toml --output-file requirements.txt
lock pyproject.toml --group pyproject.toml:dev --constraint requirements.txt --output-file requirements-dev.txt
npm install --package-lock-only --loglevel=error
