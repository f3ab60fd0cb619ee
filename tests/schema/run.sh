#!/usr/bin/env bash
# Holds what the commands print against the schemas that the same program prints.
# usage: tests/schema/run.sh PLAYFAST STORE_DOUBLE
#   The recordings in $PLAYFAST_RECORDINGS (see CONTRIBUTING.md) are held against them too.
set -euo pipefail
export PLAYFAST_NO_CONFIG=1
here=$(cd "$(dirname "$0")" && pwd)
playfast=$(realpath "$1")
double=$(realpath "$2")
recordings=${PLAYFAST_RECORDINGS:-$here/../../../shared/recordings}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
kinds=(app review entry permissions datasafety availability event suggestion related catalog estimate difference)
for kind in "${kinds[@]}"; do "$playfast" schema "$kind" > "$scratch/$kind.json"; done

# Starts a double with these options; the one before ends.
store() {
  local before=${demo_PID:-}
  if [[ $before ]]; then
    kill "$before"
    wait "$before" || true
  fi
  coproc demo { exec "$double" --small-pages --until-eof "$@"; }
  # Without it the commands would ask the real store.
  read -r PLAYFAST_BASE_URL <&"${demo[0]}" || { echo "no demo store: $double did not start" >&2; exit 2; }
  export PLAYFAST_BASE_URL
}

# check NAME KIND [KEY…] -- ARGUMENTS: what the program prints for these is of this kind.
check() {
  local name=$1 kind=$2 more=()
  shift 2
  while [[ $1 != -- ]]; do
    more+=("$1")
    shift
  done
  shift
  "$playfast" "$@" -q > "$scratch/$name"
  /usr/bin/python3 "$here/check.py" "$scratch/$kind.json" "$scratch/$name" "${more[@]}"
}

# What may be missing of an app, and what is there only once in a while.
apps=(com.spotify.music)
for kind in preregister unavailable unrated onsale nooffer noshots emoji rtl long app{1..20}; do
  apps+=("com.example.$kind")
done

store
check app app -- app "${apps[@]}" --country us,kr,de --lang en,ko,ar
check app-verified app -- app com.spotify.music com.example.unrated --verify
check permissions permissions -- permissions com.example.a com.spotify.music --lang en,ko
check availability availability -- availability com.example.a com.example.preregister com.example.missing
check events event -- events com.example.a com.spotify.music com.example.noevents --lang en,ko
check events-page event -- events com.example.a --via page
safety=(com.example.a com.example.nosafety com.example.declaresnothing)
check datasafety datasafety -- datasafety "${safety[@]}" --lang en,ko
check datasafety-page datasafety -- datasafety "${safety[@]}" --via page
check suggest suggestion -- suggest "red panda" tea --expand 1 --country us,kr
check related related -- related "red panda" tea --country us,kr
check reviews review -- reviews com.spotify.music com.example.a --lang en,ko --limit 300
check search entry -- search "red panda" spotify com.example.unrated --country us,kr
check list entry -- list --collection all --category GAME,TOOLS --country us,kr --limit 50
check developer entry -- developer "Google LLC" 1234130 --country us,kr --via auto
check similar entry -- similar com.example.a com.example.many130 --country us,kr --via auto
check search-details app query rank -- search "red panda" spotify --limit 5 --details
check catalog catalog -- catalog
check catalog-estimate estimate -- catalog --sample 5
check catalog-estimate-of-one estimate -- catalog --sample 1
echo com.example.gone > "$scratch/old"
check catalog-difference difference -- catalog --diff "$scratch/old"
check list-details app chart_collection chart_category rank -- list --collection all --limit 5 --details

# Where a page's payload is not to be found there is its schema.org data only.
page() {
  no_proxy=127.0.0.1 /usr/bin/python3 -c \
    'import sys, urllib.request; sys.stdout.buffer.write(urllib.request.urlopen(sys.argv[1]).read())' \
    "$PLAYFAST_BASE_URL/store/apps/details?id=$1&hl=en&gl=us"
}
pages=()
for app in "${apps[@]}"; do
  page "$app" | sed 's/AF_initDataCallback/another_callback/' > "$scratch/$app.html"
  pages+=(--page "$app=$scratch/$app.html")
done
store "${pages[@]}"
check app-partial app -- app "${apps[@]}" --partial

store --layout sparse
check app-sparse app -- app "${apps[@]}"

if [[ ! -d $recordings ]]; then
  if [[ ${PLAYFAST_REQUIRE_RECORDINGS:-} == 1 ]]; then
    echo "no recordings" >&2
    exit 1
  fi
  echo "skipped: no recordings"
  exit 0
fi
translate=com.google.android.apps.translate
store --page "com.mojang.minecraftpe=$recordings/app/minecraft-us-en.html" \
  --page "$translate=$recordings/app/translate-us-en.html" \
  --page "com.raiseright.edumarketapp=$recordings/app/edumarket-eg-en.html" \
  --page "com.instagram.android=$recordings/app/instagram-cn-zh-2022.html" \
  --page "com.kulture.android=$recordings/odd/app-2022-05-old-layout.html" \
  --reviews "$translate=$recordings/reviews/translate-newest-us-en.txt" \
  --search "panda=$recordings/search/panda-us-en.html" \
  --chart "topselling_free GAME=$recordings/list/topselling_free-GAME-us-en.txt"
check app-recorded app -- app com.mojang.minecraftpe "$translate" com.raiseright.edumarketapp
check app-recorded-2022 app -- app com.instagram.android --lang zh
check app-recorded-partial app -- app com.kulture.android --partial
check reviews-recorded review -- reviews "$translate" --limit 150
check search-recorded entry -- search panda
check list-recorded entry -- list --category GAME
