#!/bin/sh
# Prints the path of a real Chromium: the one in $CHROMIUM, the one that is there, else Debian's if it may be installed.
# First the one that has no window to draw around a page: the same engine, for little more than half the processor.
find_one() {
    for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
        [ -n "$name" ] && command -v "$name" && return
    done
    return 1
}
find_one && exit
command -v apt-get >/dev/null || exit 1
if [ "$(id -u)" = 0 ]; then as_root=; elif sudo -n true 2>/dev/null; then as_root="sudo -n"; else exit 1; fi
echo "Installing Debian's chromium for the browser tests …" >&2
export DEBIAN_FRONTEND=noninteractive
install() { $as_root apt-get install -qq -y --no-install-recommends "$1"; }
{ $as_root apt-get update -qq && { install chromium-headless-shell || install chromium; }; } >/dev/null 2>&1
find_one
