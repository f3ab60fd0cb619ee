#!/usr/bin/env bash
# CPU per page and peak memory of playfast against `curl -Z --compressed`, which fetches the same
# pages and parses nothing: TLS, HTTP/2, 16 in flight, client and server on a core each, rounds in
# turn, medians. Then the stages of one page, of one answer of reviews and of one chart. Times differ
# from machine to machine: the ratio counts.
# usage: tests/bench/run.sh [ROUNDS [SECONDS]]   default: 7 rounds, then 1 second for each stage
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-7}
seconds=${2:-1}
recordings=${PLAYFAST_RECORDINGS:-../shared/recordings}

.ci/install-packages bench
cmake --preset bench > /dev/null
cmake --build --preset bench --target playfast store-double stages
playfast=build/release/src/playfast
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

declare -A pages=(
  [com.mojang.minecraftpe]=minecraft-us-en [com.google.android.apps.translate]=translate-us-en
  [com.raiseright.edumarketapp]=edumarket-eg-en [com.instagram.android]=instagram-cn-zh-2022)
serve=()
if [[ -d $recordings ]]; then
  for id in "${!pages[@]}"; do serve+=(--page "$id=$recordings/app/${pages[$id]}.html"); done
  export PLAYFAST_BENCH_PAGE=$recordings/app/minecraft-us-en.html PLAYFAST_BENCH_APP=com.mojang.minecraftpe
  export PLAYFAST_BENCH_REVIEWS=$recordings/reviews/translate-newest-us-en.txt
  export PLAYFAST_BENCH_CHART=$recordings/list/topselling_free-GAME-us-en.txt
  echo "pages: the four recorded apps"
else
  echo "pages: built ones (no recordings in $recordings)"
fi

coproc double { exec taskset -c 1 build/release/tests/store/store-double --tls --ca-out "$scratch/ca.pem" "${serve[@]}" --until-eof; }
read -r url <&"${double[0]}"

countries=$(sed -nE 's/^    \{"([a-z]{2})", ".*/\1/p' src/store/reference/locales.cpp | head -125)
for country in $countries; do
  for id in "${!pages[@]}"; do
    printf 'url = "%s/store/apps/details?id=%s&hl=en&gl=%s"\noutput = /dev/null\n' "$url" "$id" "$country"
  done
done > "$scratch/urls"
count=$(grep -c '^url' "$scratch/urls")

measure() { # NAME COMMAND…: adds "user+system seconds, peak KiB" to the file of that name
  local name=$1
  shift
  taskset -c 0 env time -a -o "$scratch/$name" -f '%U %S %M' "$@"
}
run_curl() { measure curl curl -sZ --parallel-max 16 --compressed --cacert "$scratch/ca.pem" -K "$scratch/urls" 2> "$scratch/curl.err"; }
run_playfast() {
  measure playfast "$playfast" app "${!pages[@]}" --country "${countries//$'\n'/,}" -c 16 --base-url "$url" \
    --cacert "$scratch/ca.pem" > "$scratch/records"
  [[ $(wc -l < "$scratch/records") == "$count" ]] || { echo "records are missing" >&2; exit 1; }
}
median() { awk "{ print $2 }" "$scratch/$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

run_curl && run_playfast && rm "$scratch/curl" "$scratch/playfast" # to warm up
for (( round = 0; round < rounds; round++ )); do
  run_curl
  run_playfast
done
for name in curl playfast; do
  printf '%-9s %s CPU s per 1,000 pages (median of %s rounds of %s pages), peak %s MiB\n' "$name" \
    "$(awk "BEGIN { printf \"%.2f\", $(median $name '$1 + $2') * 1000 / $count }")" "$rounds" "$count" \
    "$(awk "BEGIN { printf \"%.1f\", $(median $name '$3') / 1024 }")"
done
awk "BEGIN { printf \"CPU, playfast / curl: %.2f\n\n\", $(median playfast '$1 + $2') / $(median curl '$1 + $2') }"

taskset -c 0 build/release/tests/bench/stages --benchmark_min_time="$seconds" 2> /dev/null
