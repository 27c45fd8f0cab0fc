#!/bin/sh
# Installs the system packages that the build and its tests need, and only those that are missing (Debian and its kin).
# Needs root or sudo for that; without either it says what to install and fails.
set -eu

missing=''
need() { # package, then the command that tells whether it is there already
  package=$1
  shift
  "$@" >/dev/null 2>&1 || missing="$missing $package"
}
library() { # is a shared library of that name installed?
  ldconfig -p 2>/dev/null | grep -q "$1" || ls /lib/*/"$1"* /usr/lib/*/"$1"* 2>/dev/null | grep -q .
}
jdk() { # a JDK 21 or newer, found the way mvnw finds it
  sh -c '. "$1/.mvn/pick-jdk.sh"' find-jdk "$(dirname "$0")/.."
}

fonts() { # letters on the pictures
  fc-list 2>/dev/null | grep -q . || ls /usr/share/fonts/truetype/*/*.ttf
}

need maven command -v mvn
need libaio1 library libaio.so.1 # the MySQL server of the tests
need openjdk-21-jdk-headless jdk
# the workbench, and a screen in memory for its tests
need libgtk-3-0 library libgtk-3.so.0
need libwebkit2gtk-4.1-0 library libwebkit2gtk-4.1.so.0 # the diagram and the help
need xvfb command -v xvfb-run
need xauth command -v xauth
need openbox command -v openbox
need xdotool command -v xdotool
need fonts-dejavu-core fonts
need chromium command -v chromium # the tests of the diagram

[ -n "$missing" ] || exit 0
if ! command -v apt-get >/dev/null 2>&1; then
  echo "install-system-packages: this system has no apt-get; install what corresponds to:$missing" >&2
  exit 1
fi
if [ "$(id -u)" = 0 ]; then
  as_root=''
elif command -v sudo >/dev/null 2>&1; then
  as_root=sudo
else
  echo "install-system-packages: not root and no sudo; have somebody run: apt-get install$missing" >&2
  exit 1
fi

echo "install-system-packages: installing$missing" >&2
$as_root apt-get update -q >&2
packages=''
for package in $missing; do
  # newer releases call it by its 64-bit time name
  case $package in
    libaio1 | libgtk-3-0) apt-cache show "$package" >/dev/null 2>&1 || package=${package}t64 ;;
  esac
  packages="$packages $package"
done
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y --no-install-recommends $packages >&2
