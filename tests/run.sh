#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test; ctest's summary comes last.
# usage: tests/run.sh [PRESET]   test (the default, which shares a build with quickstart.sh), dev or asan
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:-test}
.ci/install-packages test
cmake --preset "$preset" > /dev/null
cmake --build --preset "$preset" -- -k0
# Many tests wait more than they compute.
ctest --preset "$preset" -j "$((3 * $(nproc)))"
