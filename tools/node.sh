#!/bin/sh
# Node 20 or newer and npm are there, or one line with what to install.
if ! node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null; then
    echo "Oogst needs Node.js 20 or newer to build its pages. On Debian 13: apt install nodejs npm; else see nodejs.org" >&2
    exit 1
fi
if ! npm --version >/dev/null 2>&1; then
    echo "Oogst needs npm to fetch its browser libraries. On Debian: apt install npm" >&2
    exit 1
fi
