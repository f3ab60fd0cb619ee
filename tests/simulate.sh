#!/usr/bin/env bash
# Simulates whole clients under a virtual clock, with faults, stops and kills that a seed decides: 10,000 seeds of
# 2,000 queries and 50 of 100,000. Prints the seeds that break an invariant.
# usage: tests/simulate.sh [SEEDS [LARGE_SEEDS]]   (10000 50)
set -euo pipefail
cd "$(dirname "$0")/.."

cmake --preset test > /dev/null
cmake --build --preset test --target simulate
simulate=build/release/tests/simulate/simulate
failed=0
"$simulate" --seeds "1..${1:-10000}" --queries 2000 || failed=1
"$simulate" --seeds "1..${2:-50}" --queries 100000 || failed=1
exit "$failed"
