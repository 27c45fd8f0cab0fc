#!/bin/sh
# Fails, and says what to do, when the tests of the workbench cannot run here: they open windows, press keys and show
# web pages. Arguments: the values of properties that leave tests out; nothing is looked for when one of them is "true".
set -eu

for skipped in "$@"; do
  [ "$skipped" != true ] || exit 0
done
[ "$(uname -s)" = Linux ] || exit 0

missing=''
library() { # is a shared library of that name installed?
  ldconfig -p 2>/dev/null | grep -q "$1" || ls /lib/*/"$1"* /usr/lib/*/"$1"* 2>/dev/null | grep -q .
}
[ -n "${DISPLAY-}" ] || [ -n "${WAYLAND_DISPLAY-}" ] || missing="$missing a screen (xvfb, xauth and openbox give one in memory);"
command -v xdotool >/dev/null 2>&1 || missing="$missing xdotool;"
library libgtk-3.so.0 || missing="$missing GTK 3;"
library libwebkit2gtk-4.1.so.0 || missing="$missing WebKitGTK 4.1;"
[ -n "$missing" ] || exit 0

echo "The tests of the workbench cannot run here. There is no:$missing" >&2
echo "Run 'sh releng/install-system-packages.sh' once and build with ./mvnw, which starts a screen in memory if there is none." >&2
echo "To build without these tests: ./mvnw verify -DskipUiTests" >&2
exit 1
