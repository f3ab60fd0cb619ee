#!/usr/bin/env bash
# The long forms of tests that run in a short form elsewhere: seeds of faults for pages and for packs, simulations,
# thousands of kills, and fuzzing.
# usage: tests/long.sh [SECONDS [IDS]]   fuzzing per target, 600 by default; ids of the batch that is killed
set -euo pipefail
cd "$(dirname "$0")/.."

.ci/install-packages fuzz
cmake --preset test > /dev/null
cmake --build --preset test --target playfast store-double e2e_tests
programs=(build/release/src/playfast build/release/tests/store/store-double)
tests/e2e/storm.sh "${programs[@]}" 3000 10
tests/e2e/storm.sh "${programs[@]}" 10000 1 50
PLAYFAST_STORM_APPS=10000 PLAYFAST_STORM_SEEDS=5 build/release/tests/e2e/e2e_tests --gtest_filter='*Storm*'
tests/simulate.sh
tests/e2e/kill_loop.sh "${programs[@]}" 2000 "${2:-100000}"
tests/e2e/catalog_kills.sh "${programs[@]}" 50 apps=500000,shards=12000
tests/e2e/queue.sh "${programs[@]}" "${2:-100000}" 100 2 4
tests/fuzz/run.sh "${1:-600}"
