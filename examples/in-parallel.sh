#!/usr/bin/env bash
# Fetches a long list of apps in several processes, each with a part of the list and an output of its own.
# Run it again to resume: parts that are complete make no request.
# usage: in-parallel.sh LIST FOLDER [PARTS [OPTION…]]    e.g. in-parallel.sh ids.txt out 4 --rate 1 --country us,kr
# The exit code is 1 where apps failed; they are in FOLDER/*.failed.
# --rate applies to each process: 4 parts with --rate 1 send 4 requests per second.
set -euo pipefail

list=${1:?expected a LIST of app IDs}
folder=${2:?expected a FOLDER for the output}
parts=${3:-4}
shift "$(($# < 3 ? $# : 3))"

mkdir -p "$folder"
# Whole lines, the same ones each time.
split --number="r/$parts" --numeric-suffixes=1 --additional-suffix=.ids "$list" "$folder/part-"
code=0
parallel --will-cite --jobs "$parts" --quote \
  playfast app @{} "$@" -o {.}.jsonl --resume --errors {.}.failed ::: "$folder"/part-*.ids || code=1
cat "$folder"/part-*.jsonl
exit "$code"
