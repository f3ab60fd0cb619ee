#!/usr/bin/env bash
# The packages and the commands of the README in clean Debian 12 roots, which debootstrap makes. Takes an hour, as
# root, and needs a Debian mirror.
# usage: tests/install/clean_root.sh [package|quickstart|tests]...   default: all
#   package: the source tarball builds; the .deb is installed, used against the demo store, and removed without leftovers
#   quickstart: examples/quickstart.sh from a fresh clone, twice, as root and as a user with sudo
#   tests: that, and tests/run.sh twice as root
#   PLAYFAST_PACKAGES: a folder with the packages to try, instead of building them
#   PLAYFAST_MIRROR: where Debian comes from, http://deb.debian.org/debian by default
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
cd "$source"
(( $# )) || set -- package tests
(( EUID == 0 )) || { echo "clean_root.sh: only root can make a root folder" >&2; exit 2; }

.ci/install-packages root
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
chmod 755 "$scratch"
debootstrap --variant=minbase bookworm "$scratch/base" "${PLAYFAST_MIRROR:-http://deb.debian.org/debian}" > "$scratch/log" ||
  { tail "$scratch/log"; exit 1; }
clean_root() { cp -a "$scratch/base" "$scratch/$1"; }
clone() {
  git clone --quiet --no-local "$source" "$1/playfast"
  cp "$here/inside_readme.sh" "$1"
}

try_package() {
  local packages=${PLAYFAST_PACKAGES:-$scratch/dist}
  if [[ ! ${PLAYFAST_PACKAGES:-} ]]; then
    git archive --prefix=source/ HEAD | tar -x -C "$scratch"
    "$scratch/source/.ci/package/build.sh" "$packages" > "$scratch/log" 2>&1 || { tail "$scratch/log"; exit 1; }
  fi
  lintian --allow-root --fail-on error,warning "$packages"/*.deb
  cmake --preset test > /dev/null
  cmake --build --preset test --target store-double > /dev/null
  clean_root package
  mkdir "$scratch/package/packages"
  cp "$packages"/*.deb build/release/tests/store/store-double "$here/inside_package.sh" "$scratch/package/packages"
  "$here/enter_root.sh" "$scratch/package" /packages/inside_package.sh /packages
}

try_readme() {
  clean_root root
  clone "$scratch/root/root"
  "$here/enter_root.sh" "$scratch/root" /bin/bash -c 'cd && ./inside_readme.sh "$@"' inside "$@"
  rm -rf "$scratch/root"

  clean_root user
  "$here/enter_root.sh" "$scratch/user" /bin/bash -c '
    apt-get update -qq && apt-get install -y -qq --no-install-recommends sudo > /dev/null
    useradd --create-home --shell /bin/bash tester
    echo "tester ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/tester'
  clone "$scratch/user/home/tester"
  "$here/enter_root.sh" "$scratch/user" /bin/bash -c '
    chown -R tester: /home/tester && su - tester -c "./inside_readme.sh quickstart"'
  rm -rf "$scratch/user"
}

for part; do
  case $part in
    package) try_package ;;
    quickstart) try_readme quickstart ;;
    tests) try_readme ;;
    *) sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2 ;;
  esac
done
