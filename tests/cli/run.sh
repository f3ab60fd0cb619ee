#!/usr/bin/env bash
# Golden cases: each folder here has a `cmd`, a line of shell that runs `playfast`, and what it must
# give: `stdout`, `stderr`, `code`. A demo store is at $PLAYFAST_BASE_URL and writes a line for each
# request to $STORE_LOG, the scripts of examples/ are in $EXAMPLES; the commands run in an empty folder.
# `try` runs many commands and tells of each (try.sh).
# usage: tests/cli/run.sh PLAYFAST STORE_DOUBLE [--update] [CASE…]
#   --update writes down what comes, for review with git diff.
set -uo pipefail
cases=$(cd "$(dirname "$0")" && pwd)
examples=$(realpath "$cases/../../examples")
playfast=$(realpath "$1")
double=$(realpath "$2")
shift 2
update=false
if [[ ${1:-} == --update ]]; then
  update=true
  shift
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
ln -s "$playfast" "$scratch/playfast"
ln -s "$cases/try.sh" "$scratch/try"
# Malta's store has nothing: what is asked of several stores can fail in one.
coproc demo { exec "$double" --small-pages --until-eof --log "$scratch/log" --fault match=gl=mt,status=404; }
# Without it the commands would ask the real store.
read -r PLAYFAST_BASE_URL <&"${demo[0]}" || { echo "no demo store: $double did not start" >&2; exit 2; }

# Runs one case; leaves stdout, stderr and code in $scratch/got. What differs from run to run is named.
play() {
  rm -rf "$scratch/got" "$scratch/empty"
  mkdir "$scratch/got" "$scratch/empty"
  (cd "$scratch/empty" && env -i PATH="$scratch:/usr/bin:/bin" PLAYFAST_BASE_URL="$PLAYFAST_BASE_URL" \
    STORE_LOG="$scratch/log" EXAMPLES="$examples" bash -c "$(< "$cases/$1/cmd")") > "$scratch/got/stdout" 2> "$scratch/got/stderr" < /dev/null
  echo $? > "$scratch/got/code"
  sed -i -E -e "s|$PLAYFAST_BASE_URL|STORE|g" -e 's/, [0-9]+\.[0-9] s$/, TIME/' \
    -e 's/ after [0-9]+ ms/ after TIME/' -e 's/"(fetched_at|time)":"[^"]*"/"\1":"TIME"/' -e 's/^(libcurl|simdjson)[/ ][0-9].*/LIBRARIES/' "$scratch/got/stdout" "$scratch/got/stderr"
}

passed=0
failed=0
if (( $# == 0 )); then
  for folder in "$cases"/*/; do set -- "$@" "$(basename "$folder")"; done
fi
for name in "$@"; do
  play "$name"
  if $update; then cp "$scratch/got/"* "$cases/$name/"; fi
  if diff -r -u -x cmd "$cases/$name" "$scratch/got"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
  fi
done
echo "$passed passed, $failed failed"
(( failed == 0 && passed > 0 ))
