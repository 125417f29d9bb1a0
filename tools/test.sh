#!/bin/sh
# Everything that must hold before a change may go in; closes with pytest's summary.
tools/check.sh || exit

# Playwright's own node wants a library that a bare Debian lacks.
PLAYWRIGHT_NODEJS_PATH=$(command -v node)
export PLAYWRIGHT_NODEJS_PATH

# What Python compiles is kept, also where it may not lie beside the code: the tests start some two hundred servers.
unset PYTHONDONTWRITEBYTECODE
export PYTHONPYCACHEPREFIX="$PWD/.venv/compiled"

# A file at a time goes to each worker, for who starts a server or a browser shares it within a file; in the order in which
# they are found, for browsers come last (tests/browser/conftest.py). One worker more than there are processors, for each of
# them waits for a page or a clock now and then; and no more than eight: what a page draws would come too late for what looks
# at it.
workers=$(($(getconf _NPROCESSORS_ONLN) + 1))
[ "$workers" -le 8 ] || workers=8
tests() { .venv/bin/python -m pytest -n "$workers" --dist loadfile --no-loadscope-reorder "$@"; }

if CHROMIUM=$(tools/chromium.sh); then
    export CHROMIUM
    tests
    exit
fi

echo "There is no Chromium here and no right to install it: apt install chromium-headless-shell (or set CHROMIUM to its path)."
echo "These tests did not run:"
.venv/bin/python -m pytest --collect-only --quiet -m browser | grep ::
tests -m "not browser"
status=$?
[ -z "${CI:-}" ] || exit 1
exit $status
