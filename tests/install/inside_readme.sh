#!/usr/bin/env bash
# In a clean root, with a fresh clone in $HOME/playfast: the commands of the README, twice each, since the second
# time finds what the first left.
# usage: tests/install/inside_readme.sh [quickstart]   quickstart.sh alone
set -euo pipefail
cd "$HOME/playfast"
export PLAYFAST_DEMO=1
for round in 1 2; do
  examples/quickstart.sh > "$HOME/log" 2>&1 || { tail -n 40 "$HOME/log"; echo "FAILED: quickstart.sh, round $round"; exit 1; }
  records=$(grep -c '^{.*"app_id":"com.spotify.music"' "$HOME/log" || true)
  [[ $records == 2 ]] || { tail -n 40 "$HOME/log"; echo "FAILED: $records records instead of 2"; exit 1; }
  echo "$(id -un): quickstart.sh, round $round: $records records"
done
[[ ${1:-} != quickstart ]] || exit 0
for round in 1 2; do
  tests/run.sh > "$HOME/log" 2>&1 || { tail -n 60 "$HOME/log"; echo "FAILED: tests/run.sh, round $round"; exit 1; }
  echo "$(id -un): tests/run.sh, round $round: $(grep 'tests passed' "$HOME/log")"
done
