#!/usr/bin/env bash
# Packs a build for Debian and checks the packages: their files, what they depend on, and what lintian says.
# usage: tests/install/package.sh BUILD_DIR
#   Exits with 77, for skipped, where lintian is not installed.
set -euo pipefail
source=$(cd "$(dirname "$0")/../.." && pwd)
build=$(realpath "$1")
command -v lintian dpkg-shlibdeps file > /dev/null || { echo "skipped: .ci/install-packages package"; exit 77; }

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
pack() {
  (cd "$build" && umask 077 && cpack -B "$1") > "$scratch/log" 2>&1 || { cat "$scratch/log"; fail "no packages"; }
}
pack "$scratch"
pack "$scratch/again"
for package in "$scratch"/*.deb; do
  cmp "$package" "$scratch/again/${package##*/}" || fail "packing again makes another package"
done
program=$(echo "$scratch"/playfast_*.deb)
version=$(sed -n 's/.*PLAYFAST_VERSION "\(.*\)"$/\1/p' "$source/include/playfast/version.hpp")
[[ $(dpkg-deb -f "$program" Version) == "$version"-1 ]] || fail "version $(dpkg-deb -f "$program" Version)"
[[ $(dpkg-deb -f "$program" Depends) == *libcurl* ]] || fail "playfast does not depend on libcurl"

# Debian's places, and manual pages compressed.
cd "$source"
{
  echo bin/playfast
  for page in man/*; do echo "share/man/man${page##*.}/${page##*/}.gz"; done
  echo share/bash-completion/completions/playfast
  echo share/fish/vendor_completions.d/playfast.fish
  echo share/zsh/vendor-completions/_playfast
  echo share/lintian/overrides/playfast
  for file in changelog.Debian.gz changelog.gz copyright; do echo "share/doc/playfast/$file"; done
} | sort > "$scratch/wanted"
dpkg-deb -c "$program" | awk '!/\/$/ { sub("./usr/", "", $6); print $6 }' | sort > "$scratch/packed"
diff -u "$scratch/wanted" "$scratch/packed" || fail "other files than wanted"
if dpkg-deb -c "$program" | grep -v -e '^drwxr-xr-x' -e '^-rw-r--r--' -e '^-rwxr-xr-x.*/bin/'; then fail "modes"; fi

# Only a build for /usr has libraries where cross-compilers look.
allowed=(--suppress-tags pkg-config-unavailable-for-cross-compilation)
lintian --allow-root --fail-on error,warning "${allowed[@]}" "$scratch"/*.deb || fail "lintian"
echo "packed: $(cd "$scratch" && echo *.deb)"
