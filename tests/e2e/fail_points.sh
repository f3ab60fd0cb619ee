#!/usr/bin/env bash
# Lets each system call that writes an output file fail, one after another, by strace's injection: exit 7, one
# message, nothing or a whole file in the output's place. Interrupted calls are made again.
# Faults: F47, F48
# usage: tests/e2e/fail_points.sh PLAYFAST STORE_DOUBLE
set -uo pipefail
export PLAYFAST_NO_CONFIG=1
playfast=$(realpath "$1")
double=$(realpath "$2")
# A sanitizer makes calls of its own, and does not bear that they fail.
if ! strace -o /dev/null true || grep -q __asan_init "$playfast"; then
  echo "skipped: nothing may be traced here, or the program was built with a sanitizer"
  exit 77
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
coproc demo { exec "$double" --until-eof --small-pages; }
read -r PLAYFAST_BASE_URL <&"${demo[0]}"
export PLAYFAST_BASE_URL
mkdir "$scratch/folder"
out=$scratch/folder/out
job=(app com.example.a com.example.b com.example.c --ordered --fields app_id -c 1 -o "$out")

# Runs it under strace with the arguments.
traced() {
  rm -rf "$scratch/folder"
  mkdir "$scratch/folder"
  strace -f -y -qq -o "$scratch/trace" "$@" "$playfast" "${job[@]}" 2> "$scratch/err"
}

fail() {
  echo "$1: exit code $2, files: $(ls -A "$scratch/folder" | tr '\n' ' ')"
  cat "$scratch/err"
  exit 1
}

traced -e trace=write,fsync,close,renameat2 || fail "calm run" $?
cp "$out" "$scratch/whole"
cp "$scratch/trace" "$scratch/calm"

points=0
for call in write fsync close renameat2; do
  # Which of the calls of this name are about the output, or make its name last.
  about=$out
  if [[ $call == fsync ]]; then about=$scratch/folder; fi
  for at in $(grep -E "^[0-9]+ +$call\(" "$scratch/calm" | grep -n "$about" | cut -d: -f1); do
    for error in EIO ENOSPC; do
      traced -e "trace=$call" -e "inject=$call:error=$error:when=$at"
      code=$?
      # Calls of a connection may come in another number.
      grep INJECTED "$scratch/trace" | grep -q "$about" || continue
      points=$((points + 1))
      said=$(grep -cE 'Input/output error|No space left on device' "$scratch/err")
      if (( code != 7 || said != 1 )); then fail "$call $at with $error" "$code"; fi
      # After the rename the output is there, and whole; only whether it outlives a power cut is not known.
      if [[ -e $out ]] && ! cmp "$scratch/whole" "$out"; then fail "$call $at with $error" "$code"; fi
    done
  done
done

traced -e trace=write -e inject=write:error=EINTR:when=1+2 || fail "interrupted writes" $?
cmp "$scratch/whole" "$out" || fail "interrupted writes" 0

echo "$points points: each run said so once and left no torn file"
(( points >= 14 ))
