#!/usr/bin/env bash
# man/ and completions/ are what the program's tables make of them now, and what reads them finds
# nothing wrong.
# usage: tests/generated.sh GENERATE PROJECT
set -euo pipefail
generate=$1
project=$2

made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$generate" "$made"
for folder in man completions; do
  diff -ru "$project/$folder" "$made/$folder" ||
    { echo "$folder/ is out of date: cmake --build --preset dev --target generated"; exit 1; }
done

complaints=$(for page in "$made"/man/*.[15]; do mandoc -T lint "$page"; done) || true
if [[ -n $complaints ]]; then
  echo "$complaints"
  exit 1
fi
for width in 60 80 120; do
  for page in "$made"/man/*.[15]; do
    wide=$(mandoc -T utf8 -O width=$width "$page" | sed 's/.\x08//g' | awk -v width=$width 'length > width')
    [[ -z $wide ]] || { echo "$(basename "$page") at $width columns has longer lines:"; echo "$wide"; exit 1; }
  done
done
bash -n "$made/completions/playfast.bash"
zsh -n "$made/completions/_playfast"
fish -n "$made/completions/playfast.fish"
