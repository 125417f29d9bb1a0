#!/bin/sh
# Takes the README's pictures from the demo; needs what `make test` needs.
PLAYWRIGHT_NODEJS_PATH=$(command -v node)
CHROMIUM=$(tools/chromium.sh) || { echo "There is no Chromium here: apt install chromium-headless-shell (or set CHROMIUM to its path)."; exit 1; }
export PLAYWRIGHT_NODEJS_PATH CHROMIUM
exec .venv/bin/python -m tools.pictures "$@"
