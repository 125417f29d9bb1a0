#!/bin/sh
# Everything that must hold before a change may go in; closes with pytest's summary.
tools/check.sh || exit

# Playwright's own node wants a library that a bare Debian lacks.
PLAYWRIGHT_NODEJS_PATH=$(command -v node)
export PLAYWRIGHT_NODEJS_PATH

# A file at a time goes to each worker, for who starts a server or a browser shares it within a file; in the order in which
# they are found, for browsers come last (tests/browser/conftest.py). Tests mostly wait, for a server's next tick or for a
# page to be drawn: so half as many workers again as processors, and no more than eight, for each has a Chromium of its own.
workers=$((($(getconf _NPROCESSORS_ONLN) * 3 + 1) / 2))
[ "$workers" -le 8 ] || workers=8
tests() { .venv/bin/python -m pytest -n "$workers" --dist loadfile --no-loadscope-reorder "$@"; }

if CHROMIUM=$(tools/chromium.sh); then
    export CHROMIUM
    tests
    exit
fi

echo "There is no Chromium here and no right to install it: apt install chromium (or set CHROMIUM to its path)."
echo "These tests did not run:"
.venv/bin/python -m pytest --collect-only --quiet -m browser | grep ::
tests -m "not browser"
status=$?
[ -z "${CI:-}" ] || exit 1
exit $status
