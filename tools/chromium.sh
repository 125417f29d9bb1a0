#!/bin/sh
# Prints the path of a real Chromium: the one in $CHROMIUM, the one that is there, else Debian's if it may be installed.
find_one() {
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        [ -n "$name" ] && command -v "$name" && return
    done
    return 1
}
find_one && exit
command -v apt-get >/dev/null || exit 1
if [ "$(id -u)" = 0 ]; then as_root=; elif sudo -n true 2>/dev/null; then as_root="sudo -n"; else exit 1; fi
echo "Installing Debian's chromium for the browser tests …" >&2
export DEBIAN_FRONTEND=noninteractive
{ $as_root apt-get update -qq && $as_root apt-get install -qq -y --no-install-recommends chromium; } >/dev/null 2>&1
find_one
