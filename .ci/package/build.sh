#!/usr/bin/env bash
# Builds a release: the Debian packages, with Debian's flags for hardened programs, and from a git checkout the
# source tarball of its last commit.
# usage: .ci/package/build.sh [DIR]   where the files go; default: build/package/dist
set -euo pipefail
dist=$(realpath -m "${1:-$(dirname "$0")/../../build/package/dist}")
cd "$(dirname "$0")/../.."

.ci/install-packages package
export DEB_BUILD_MAINT_OPTIONS=hardening=+all DEB_CXXFLAGS_STRIP=-g
CXXFLAGS="$(dpkg-buildflags --get CXXFLAGS) $(dpkg-buildflags --get CPPFLAGS)"
LDFLAGS=$(dpkg-buildflags --get LDFLAGS)
export CXXFLAGS LDFLAGS
cmake --preset package > /dev/null
cmake --build --preset package --target playfast libplayfast

rm -rf "$dist"
mkdir -p "$dist"
(cd build/package && cpack -B "$dist" > "$dist/cpack.log") || { cat "$dist/cpack.log"; exit 1; }
rm -r "$dist/_CPack_Packages" "$dist/cpack.log"

if [[ -e .git ]]; then
  name=playfast-$(sed -n 's/.*PLAYFAST_VERSION "\(.*\)"$/\1/p' include/playfast/version.hpp)
  [[ -z $(git status --porcelain) ]] || echo "warning: the tarball lacks changes that are not committed" >&2
  git archive --prefix="$name/" HEAD | gzip -9n > "$dist/$name.tar.gz"
fi
ls -l "$dist"
