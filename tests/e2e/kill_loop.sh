#!/usr/bin/env bash
# Kills a resumable run at random instants, resumes it until it ends, and compares the output with
# that of a run nobody killed: the same bytes, none lost, none twice, none torn.
# Faults: F43
# usage: tests/e2e/kill_loop.sh PLAYFAST STORE_DOUBLE [KILLS]   (200 kills, unless told otherwise)
set -uo pipefail
playfast=$(realpath "$1")
double=$(realpath "$2")
kills=${3:-200}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
coproc demo { exec "$double" --until-eof; }
read -r PLAYFAST_BASE_URL <&"${demo[0]}"
export PLAYFAST_BASE_URL

# Pages of 40: 20,000 reviews are 500 of them.
job=(reviews com.example.r20000.short --fields review_id,created_at,score,content -q --resume -o)
"$playfast" "${job[@]}" "$scratch/whole" || exit 1

killed=0
runs=0
RANDOM=${SEED:-1}
while (( killed < kills )); do
  rm -f "$scratch"/out*
  code=137
  while (( code == 137 && killed < kills )); do
    "$playfast" "${job[@]}" "$scratch/out" &
    pid=$!
    sleep "0.0$(printf '%02d' $((RANDOM % 100)))$((RANDOM % 10))"
    kill -9 "$pid" 2> /dev/null
    wait "$pid" 2> /dev/null
    code=$?
    if (( code == 137 )); then killed=$((killed + 1)); fi
  done
  if (( code == 137 )); then
    "$playfast" "${job[@]}" "$scratch/out"
    code=$?
  fi
  runs=$((runs + 1))
  if (( code != 0 )) || ! cmp "$scratch/whole" "$scratch/out"; then
    echo "after $killed kills: code $code, $(wc -l < "$scratch/out") lines instead of $(wc -l < "$scratch/whole")"
    exit 1
  fi
done
echo "$killed kills in $runs runs: each output equals the one of a run without a kill"
