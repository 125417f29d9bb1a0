#!/bin/sh
# Everything that must hold before a change may go in; closes with pytest's summary.
tools/check.sh || exit

# Playwright's own node wants a library that a bare Debian lacks.
PLAYWRIGHT_NODEJS_PATH=$(command -v node)
export PLAYWRIGHT_NODEJS_PATH

if CHROMIUM=$(tools/chromium.sh); then
    export CHROMIUM
    exec .venv/bin/python -m pytest
fi

echo "There is no Chromium here and no right to install it: apt install chromium (or set CHROMIUM to its path)."
echo "These tests did not run:"
.venv/bin/python -m pytest --collect-only --quiet -m browser | grep ::
.venv/bin/python -m pytest -m "not browser"
status=$?
[ -z "${CI:-}" ] || exit 1
exit $status
