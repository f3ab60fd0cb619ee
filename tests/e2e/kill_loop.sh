#!/usr/bin/env bash
# Kills resumable runs at random instants, resumes them until they end, and compares the output with that of
# a run nobody killed: none lost, none twice, none torn. Half of the kills are for a stream of reviews, the
# others for a batch of apps. After each kill, the database of --db is sound and has what the output has.
# Faults: F43
# usage: tests/e2e/kill_loop.sh PLAYFAST STORE_DOUBLE [KILLS [IDS]]   (200 kills, 2,000 ids by default)
set -uo pipefail
export PLAYFAST_NO_CONFIG=1
playfast=$(realpath "$1")
double=$(realpath "$2")
kills=$(( (${3:-200} + 1) / 2 ))
ids=${4:-2000}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
coproc demo { exec "$double" --until-eof --small-pages; }
read -r PLAYFAST_BASE_URL <&"${demo[0]}"
export PLAYFAST_BASE_URL
RANDOM=${SEED:-1}

# The lines in their order for a stream, in any order for a batch, whose answers come as they like.
same() {
  if [[ $1 == reviews ]]; then
    cmp "$scratch/whole" "$scratch/out"
  else
    LC_ALL=C sort "$scratch/out" | cmp - <(LC_ALL=C sort "$scratch/whole")
  fi
}

# Whether the database has each record of the output: the keys are the first field of both.
stored() {
  [[ -s $scratch/out ]] || return 0
  [[ $(sqlite3 "$scratch/db" 'PRAGMA integrity_check') == ok ]] || return 1
  local keys='SELECT app_id FROM app_latest' missing
  if [[ $1 == reviews ]]; then keys='SELECT review_id FROM review'; fi
  missing=$(LC_ALL=C comm -23 <(sed -n 's/^{"[a-z_]*":"\([^"]*\)".*}$/\1/p' "$scratch/out" | LC_ALL=C sort) \
    <(sqlite3 "$scratch/db" "$keys" | LC_ALL=C sort) | wc -l)
  if (( missing > 0 )); then echo "$missing records are not in the database"; fi
  (( missing == 0 ))
}

# Kills runs of a job within so many milliseconds after their start.
kill_runs() {
  local max_ms=$1 killed=0 runs=0 code pid ms
  shift
  local job=("$@" -q --db "$scratch/db" --resume -o)
  rm -f "$scratch"/whole*
  "$playfast" "${job[@]}" "$scratch/whole" || exit 1
  while (( killed < kills )); do
    rm -f "$scratch"/out* "$scratch"/db*
    code=137
    while (( code == 137 && killed < kills )); do
      "$playfast" "${job[@]}" "$scratch/out" &
      pid=$!
      ms=$(( (RANDOM * 32768 + RANDOM) % max_ms ))
      sleep "$(printf '%d.%03d' $((ms / 1000)) $((ms % 1000)))"
      kill -9 "$pid" 2> /dev/null
      wait "$pid" 2> /dev/null
      code=$?
      if (( code == 137 )); then killed=$((killed + 1)); fi
      stored "$1" || { echo "$1: after $killed kills"; exit 1; }
    done
    if (( code == 137 )); then
      "$playfast" "${job[@]}" "$scratch/out"
      code=$?
    fi
    runs=$((runs + 1))
    if (( code != 0 )) || ! same "$1" || ! stored "$1"; then
      echo "$1: after $killed kills: code $code, $(wc -l < "$scratch/out") lines instead of $(wc -l < "$scratch/whole")"
      exit 1
    fi
  done
  echo "$1: $killed kills in $runs runs: each output equals the one of a run without a kill"
}

# Pages of 40: 20,000 reviews are 500 of them.
kill_runs 100 reviews com.example.r20000.short --fields review_id,created_at,score,content
seq -f 'com.example.app%.0f' "$ids" > "$scratch/ids"
kill_runs $((100 + ids / 100)) app "@$scratch/ids" --fields app_id,score
