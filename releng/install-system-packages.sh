#!/bin/sh
# Installs the system packages that the build's tests need and that are missing: libaio (MySQL's server).
# Idempotent; works as root or with sudo on Debian and Ubuntu, says what to install elsewhere.
set -eu

missing=''
if ! ldconfig -p 2>/dev/null | grep -q 'libaio\.so\.1 '; then missing="$missing libaio1"; fi
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "install-system-packages.sh: this system has no apt-get. Install these by hand:$missing" >&2
  exit 1
fi
as_root=''
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "install-system-packages.sh: run this as root, or install by hand:$missing" >&2
    exit 1
  fi
  as_root=sudo
fi
$as_root apt-get update -qq
for package in $missing; do
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$package" >/dev/null
done
