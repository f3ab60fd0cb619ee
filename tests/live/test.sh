#!/usr/bin/env bash
# Runs the checks for the live store against the store double: all is understood, refusals and drift are told, and
# what is recorded names no reviewer.
# usage: tests/live/test.sh PLAYFAST STORE_DOUBLE
set -euo pipefail
export PLAYFAST_NO_CONFIG=1
here=$(cd "$(dirname "$0")" && pwd)
playfast=$(realpath "$1")
double=$(realpath "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export no_proxy=127.0.0.1 PYTHONDONTWRITEBYTECODE=1

# run CODE STORE-OPTION… -- ARGUMENT…: the checks against a store with these options end with this code.
run() {
  local code=$1 options=() got=0
  shift
  while [[ $1 != -- ]]; do options+=("$1"); shift; done
  shift
  coproc store { exec "$double" --small-pages --until-eof "${options[@]}"; }
  local url pid=$store_PID
  read -r url <&"${store[0]}"
  "$here/run.py" "$playfast" "$url" "$@" > "$scratch/said" || got=$?
  kill "$pid"
  wait "$pid" 2> /dev/null || true
  ((got == code)) && return
  cat "$scratch/said"
  echo "exit code $got instead of $code"
  exit 1
}

says() {
  grep -Eq "$1" "$scratch/said" && return
  cat "$scratch/said"
  echo "nothing like: $1"
  exit 1
}

run 0 -- "$scratch/recorded"
says '^search by RPC +understood +unproven; '
says '^searches by RPC, packed +understood +unproven; 40 records'
for kind in reviews-two-parts-1.txt app-by-page-1.html; do
  grep -q 'Reviewer 1' "$scratch/recorded/$kind"
  grep -q 'demo-' "$scratch/recorded/$kind" && { echo "a review's id is in $kind"; exit 1; }
done
run 1 --fault 'match=lGYRle,fault=frame-malformed' --fault 'match=ag2B9c,fault=frame-malformed' \
  --fault 'match=/store/apps/dev?,status=500' --
says '^search by RPC +refused '
says '^similar by RPC +refused '
says '^developer by number +failed '
run 5 --fault 'match=search,fault=captcha' --
says '^search +blocked '
says '^The store blocks: no more is tried'
