#!/usr/bin/env bash
# The long forms of tests that run in a short form elsewhere: ten seeds of faults, a thousand kills, and
# fuzzing.
# usage: tests/long.sh [SECONDS]   fuzzing per target, 600 by default
set -euo pipefail
cd "$(dirname "$0")/.."

.ci/install-packages fuzz
cmake --preset test > /dev/null
cmake --build --preset test --target playfast store-double
programs=(build/release/src/playfast build/release/tests/store/store-double)
tests/e2e/storm.sh "${programs[@]}" 3000 10
tests/e2e/kill_loop.sh "${programs[@]}" 1000
tests/fuzz/run.sh "${1:-600}"
