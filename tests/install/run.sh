#!/usr/bin/env bash
# Installs a build into an empty folder, looks whether all is there and nothing else, and builds users
# of the library against it, by CMake and by pkg-config, that have to read the demo store.
# usage: tests/install/run.sh BUILD_DIR STORE_DOUBLE
#   CXX, CXXFLAGS: those of the build, where it was made with others than the system's.
set -euo pipefail
export PLAYFAST_NO_CONFIG=1
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
build=$(realpath "$1")
double=$(realpath "$2")
cxx=${CXX:-c++}
read -ra flags <<< "-std=c++20 ${CXXFLAGS:-}"

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
prefix=$scratch/prefix
cmake --install "$build" --prefix "$prefix" > /dev/null

# The files. Where libraries go, and how CMake calls the kind of build, is the system's.
library=$(cd "$prefix" && find . \( -name libplayfast.a -o -name libplayfast.so \) -printf '%P\n')
[[ $library ]] || fail "no library"
lib=$(dirname "$library")
cd "$source"
{
  echo bin/playfast
  for header in include/playfast/*; do echo "$header"; done
  for page in man/*.1; do echo "share/man/man1/${page##*/}"; done
  echo share/man/man5/playfast-config.5
  echo share/bash-completion/completions/playfast
  echo share/fish/vendor_completions.d/playfast.fish
  echo share/zsh/site-functions/_playfast
  echo share/doc/playfast/LICENSE
  for part in Config ConfigVersion Targets Targets-KIND; do echo "$lib/cmake/playfast/playfast$part.cmake"; done
  echo "$library"
  [[ $library == *.a ]] || (cd "$prefix" && ls "$lib"/libplayfast.so.*)
  echo "$lib/pkgconfig/playfast.pc"
} | sort > "$scratch/wanted"
find "$prefix" ! -type d -printf '%P\n' | sed 's/Targets-[a-z]*\.cmake/Targets-KIND.cmake/' |
  sort > "$scratch/installed"
diff -u "$scratch/wanted" "$scratch/installed" || fail "other files than wanted"
diff -r "$source/include/playfast" "$prefix/include/playfast" || fail "other headers than the project's"
if grep -rIF -e "$source" -e "$build" -e "$scratch" "$prefix"; then fail "a file says where it comes from"; fi

# Every header by itself, and without a warning.
cd "$prefix/include"
for header in playfast/*; do
  "$cxx" "${flags[@]}" -Wall -Wextra -Werror -I. -fsyntax-only -x c++ - <<< "#include <$header>" ||
    fail "$header alone"
done

# A shared library shows what the headers have and nothing else.
export LD_LIBRARY_PATH=$prefix/$lib
if [[ $library == *.so ]]; then
  nm -DC --defined-only "$prefix/$library" > "$scratch/symbols"
  grep -q 'playfast::v0::Client::app' "$scratch/symbols" || fail "the shared library hides its functions"
  if grep -E ' [A-Z] ([a-z-]+ )*(for )?playfast::(v0::ReviewStream::Impl|client|net|page|record|store|util)::' \
    "$scratch/symbols"; then
    fail "the shared library shows what is its own"
  fi
fi

# The program.
coproc demo { exec "$double" --small-pages --until-eof; }
read -r url <&"${demo[0]}"
playfast=$prefix/bin/playfast
app=com.spotify.music
export PKG_CONFIG_PATH=$prefix/$lib/pkgconfig
version=$(pkg-config --modversion playfast)
said=$("$playfast" --version)
[[ $said == "playfast $version"$'\n'* ]] || fail "pkg-config says $version, the program: $said"
title=$("$playfast" app "$app" --base-url "$url" | jq -r .title)
[[ $title ]] || fail "no title"

# The users of the library.
says_title() {
  local got
  got=$("$scratch/$1/one_app" "$app" "$url") || fail "by $1: $got"
  [[ $got == "$title" ]] || fail "by $1: $got; the program says $title"
}

{
  cmake -G Ninja -S "$here" -B "$scratch/cmake" \
    -D CMAKE_PREFIX_PATH="$prefix" -D PLAYFAST_VERSION="$version" &&
    cmake --build "$scratch/cmake"
} > "$scratch/log" 2>&1 || { cat "$scratch/log"; fail "no build by cmake"; }
says_title cmake
came=$("$scratch/cmake/many_apps" "$url") || fail "many_apps"
[[ $(wc -l <<< "$came") == 3 ]] || fail "many_apps: $came"
"$scratch/cmake/reviews" "$app" "$url" > "$scratch/reviews" 2> "$scratch/log" || fail "reviews"
"$playfast" reviews "$app" -q --base-url "$url" | jq -r '"\(.review_id) \(.score)"' | diff - "$scratch/reviews" ||
  fail "reviews: others than the program's"
"$scratch/cmake/permissions" "$app" "$url" > "$scratch/permissions" || fail "permissions"
"$playfast" permissions "$app" --base-url "$url" |
  jq -r '.permissions[] | (.group // "-") as $group | .permissions[] | "\($group): \(.)"' |
  diff - "$scratch/permissions" || fail "permissions: others than the program's"
timeout 60 "$scratch/cmake/cancel" "$url" || fail "cancel"

mkdir "$scratch/pkg-config" "$scratch/pkg-config--static"
read -ra cflags <<< "$(pkg-config --cflags playfast)"
"$cxx" "${flags[@]}" "${cflags[@]}" -c "$here/one_app.cpp" -o "$scratch/one_app.o" || fail "no build by pkg-config"
for how in pkg-config pkg-config--static; do
  read -ra libs <<< "$(pkg-config --libs ${how#pkg-config} playfast)"
  "$cxx" "${flags[@]}" "$scratch/one_app.o" "${libs[@]}" -o "$scratch/$how/one_app" || fail "no build by $how"
  says_title "$how"
done
echo "installed, found and used: version $version"
