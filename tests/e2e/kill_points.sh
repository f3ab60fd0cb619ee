#!/usr/bin/env bash
# Kills a resumable run at each of its system calls that change a file, one after another, by strace's
# injection; resumes it, and compares the output with that of a run nobody killed.
# Faults: F43, F47
# usage: tests/e2e/kill_points.sh PLAYFAST STORE_DOUBLE
set -uo pipefail
export PLAYFAST_NO_CONFIG=1
playfast=$(realpath "$1")
double=$(realpath "$2")
if ! strace -o /dev/null true; then
  echo "skipped: nothing may be traced here"
  exit 77
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
coproc demo { exec "$double" --until-eof; }
read -r PLAYFAST_BASE_URL <&"${demo[0]}"
export PLAYFAST_BASE_URL

# Two apps, seven pages: each call of a commit comes often enough. A batch has a commit for its first answer
# and one for the others.
jobs=(
  "reviews com.example.a.r200.short com.example.b.r70.short --ordered --fields review_id,content"
  "app com.example.a com.example.b com.example.c --country us,kr --via page -c 1 --fields app_id,country,score -f csv"
)

# Runs it with what is injected into the how manieth call. Leaks cannot be looked for under a tracer.
hurt() {
  { ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o /dev/null -e "trace=$1" -e "inject=$1:$2:when=$3" \
    "$playfast" "${job[@]}" "$scratch/out"; } 2> "$scratch/said"
}

# A sanitizer makes calls of its own, and does not bear that they fail.
harms=(signal=KILL error=EIO error=ENOSPC)
if grep -q __asan_init "$playfast"; then harms=(signal=KILL); fi

points=0
for options in "${jobs[@]}"; do
read -ra job <<< "$options -q --resume -o"
rm -f "$scratch"/whole*
"$playfast" "${job[@]}" "$scratch/whole" || exit 1
for call in openat write fdatasync fsync ftruncate rename; do
  for harm in "${harms[@]}"; do
    # Without files nothing starts; an openat that fails is another test's.
    if [[ $call == openat && $harm != signal=KILL ]]; then continue; fi
    for (( at = 1; ; at++ )); do
      rm -f "$scratch"/out*
      hurt "$call" "$harm" "$at"
      code=$?
      if (( code == 0 )) && cmp -s "$scratch/whole" "$scratch/out"; then break; fi
      points=$((points + 1))
      expected=7
      if [[ $harm == signal=KILL ]]; then expected=137; fi
      if (( code != expected )); then
        echo "$call $at with $harm: code $code: $(< "$scratch/said")"
        exit 1
      fi
      if ! "$playfast" "${job[@]}" "$scratch/out" || ! cmp "$scratch/whole" "$scratch/out"; then
        echo "$call $at with $harm: code $code, then resumed: not the same"
        exit 1
      fi
    done
  done
done
done
echo "$points points, killed or failing: each output equals the one of a run without them"
(( points > 80 ))
