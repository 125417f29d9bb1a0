#!/bin/sh
# A virtual environment in .venv, or one line with what to install.
set -u
python=$1

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Oogst needs Python 3.11 or newer as '$python'. On Debian: apt install python3 python3-venv" >&2
    exit 1
fi
# Left half-made by an interrupted run, or made by a Python that has gone since: made anew.
if .venv/bin/python -m pip --version >/dev/null 2>&1; then
    exit 0
fi
if ! "$python" -m venv --clear .venv >/dev/null 2>&1; then
    rm -rf .venv
    echo "Python can't make a virtual environment here. On Debian: apt install python3-venv" >&2
    exit 1
fi
