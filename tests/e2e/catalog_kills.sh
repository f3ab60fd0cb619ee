#!/usr/bin/env bash
# Kills runs of `playfast catalog --resume` at random instants, resumes them until they end, and compares the output
# with the apps that the store has: none lost, none twice, none torn.
# Faults: F43
# usage: tests/e2e/catalog_kills.sh PLAYFAST STORE_DOUBLE [KILLS [SITEMAPS]]
#   50 kills by default, of 500,000 apps in 12,000 shards; SITEMAPS is --sitemaps of STORE_DOUBLE
set -uo pipefail
export PLAYFAST_NO_CONFIG=1
playfast=$(realpath "$1")
double=$(realpath "$2")
kills=${3:-50}
sitemaps=${4:-apps=500000,shards=12000}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
coproc demo { exec "$double" --until-eof --sitemaps "$sitemaps"; }
read -r PLAYFAST_BASE_URL <&"${demo[0]}"
export PLAYFAST_BASE_URL
RANDOM=${SEED:-1}

began=$(date +%s%N)
"$playfast" catalog -q -o "$scratch/whole" || exit 1
# A run is killed within the time that one without a kill takes.
max_ms=$(( ($(date +%s%N) - began) / 1000000 ))
LC_ALL=C sort -o "$scratch/whole" "$scratch/whole"

killed=0
runs=0
while (( killed < kills )); do
  rm -f "$scratch"/out*
  code=137
  while (( code == 137 && killed < kills )); do
    "$playfast" catalog -q -o "$scratch/out" --resume &
    pid=$!
    ms=$(( (RANDOM * 32768 + RANDOM) % max_ms ))
    sleep "$(printf '%d.%03d' $((ms / 1000)) $((ms % 1000)))"
    kill -9 "$pid" 2> /dev/null
    wait "$pid" 2> /dev/null
    code=$?
    if (( code == 137 )); then killed=$((killed + 1)); fi
  done
  if (( code == 137 )); then
    "$playfast" catalog -q -o "$scratch/out" --resume
    code=$?
  fi
  runs=$((runs + 1))
  if (( code != 0 )) || ! LC_ALL=C sort "$scratch/out" | cmp - "$scratch/whole"; then
    echo "after $killed kills: code $code, $(wc -l < "$scratch/out") lines instead of $(wc -l < "$scratch/whole")"
    exit 1
  fi
done
ids=$(sed -n 's/^{"app_id":"\([^"]*\)".*}$/\1/p' "$scratch/whole" | sort -u | wc -l)
(( ids == $(wc -l < "$scratch/whole") )) || { echo "$ids apps in $(wc -l < "$scratch/whole") records"; exit 1; }
echo "$killed kills in $runs runs: each output equals the one of a run without a kill, $ids apps, none twice"
