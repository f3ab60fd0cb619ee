#!/usr/bin/env bash
# Golden cases: each NAME.txt here is a transcript. Its first lines, up to one that begins with "---",
# are shell that runs `playfast`; then comes what they print to stdout and to stderr, and the exit code.
# A demo store is at $PLAYFAST_BASE_URL and writes a line for each request to $STORE_LOG, the scripts of
# examples/ are in $EXAMPLES; the commands run in an empty folder. `try` runs many commands and shows
# the result of each (try.sh).
# usage: tests/cli/run.sh PLAYFAST STORE_DOUBLE [--update] [CASE…]
#   --update rewrites the transcripts, for review with git diff.
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
# Malta's store has nothing, so that a query for several countries can fail in one.
coproc demo { exec "$double" --small-pages --until-eof --log "$scratch/log" \
  --sitemaps apps=16,shards=6,hostile=2 \
  --fault "match=rpcids=Ws7gDc&hl=en&gl=mt,fault=null-payload" --fault match=gl=mt,status=404; }
# Without it the commands would ask the real store.
read -r PLAYFAST_BASE_URL <&"${demo[0]}" || { echo "no demo store: $double did not start" >&2; exit 2; }

# A stream of the transcript; what differs from run to run is replaced by a name. Empty streams are left out.
section() {
  [[ -s $2 ]] || return 0
  echo "--- $1"
  sed -E -e "s|$PLAYFAST_BASE_URL|STORE|g" -e 's/, [0-9]+\.[0-9] s$/, TIME/' \
    -e 's/ after [0-9]+ ms/ after TIME/' -e 's/"(fetched_at|time)":"[^"]*"/"\1":"TIME"/' \
    -e 's/^(libcurl|simdjson)[/ ][0-9].*/LIBRARIES/' "$2"
  if [[ -n $(tail -c 1 "$2") ]]; then printf '\n\\ no newline at the end\n'; fi
}

# Runs one case and prints its transcript.
play() {
  local commands code
  commands=$(sed '/^--- /,$d' "$cases/$1.txt")
  rm -rf "$scratch/empty"
  mkdir "$scratch/empty"
  (cd "$scratch/empty" && env -i PATH="$scratch:/usr/bin:/bin" PLAYFAST_BASE_URL="$PLAYFAST_BASE_URL" \
    STORE_LOG="$scratch/log" EXAMPLES="$examples" bash -c "$commands") \
    > "$scratch/stdout" 2> "$scratch/stderr" < /dev/null
  code=$?
  printf '%s\n' "$commands"
  section stdout "$scratch/stdout"
  section stderr "$scratch/stderr"
  echo "--- exit code $code"
}

passed=0
failed=0
if (( $# == 0 )); then
  for file in "$cases"/*.txt; do set -- "$@" "$(basename "$file" .txt)"; done
fi
for name in "$@"; do
  play "$name" > "$scratch/got"
  if $update; then cp "$scratch/got" "$cases/$name.txt"; fi
  if diff -a -u "$cases/$name.txt" "$scratch/got"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
  fi
done
echo "$passed passed, $failed failed"
(( failed == 0 && passed > 0 ))
