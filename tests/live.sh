#!/usr/bin/env bash
# Tries every endpoint once against the live store, in about 35 polite requests, and says what is understood, what
# drifted and which forms of request were refused. For people with a network: neither tests/run.sh nor CI runs it.
# usage: tests/live.sh [--record DIR] [--base-url URL]
#   --record DIR   keep the answers there, with the names, pictures and ids of reviewers replaced
# exit code: 0 all is understood; 1 something is not; 5 the store blocks
set -euo pipefail
export PLAYFAST_NO_CONFIG=1
cd "$(dirname "$0")/.."

record=
store=https://play.google.com
while (($# > 0)); do
  case $1 in
    --record) record=${2:?--record needs a folder}; shift 2 ;;
    --base-url) store=${2:?--base-url needs a URL}; shift 2 ;;
    *) sed -n 's/^# usage: /usage: /p' "$0" >&2; exit 2 ;;
  esac
done

.ci/install-packages test
cmake --preset release > /dev/null
cmake --build --preset release --target playfast
exec tests/live/run.py build/release/src/playfast "$store" ${record:+"$record"}
