#!/usr/bin/env bash
# Searches with each fuzz target (libFuzzer, ASan, UBSan) from its saved corpus on. What makes one
# fail is kept in its corpus, to be mended and committed; other new inputs stay in the build folder.
# usage: tests/fuzz/run.sh [SECONDS [TARGET…]]   60 seconds for each of all targets, unless told otherwise
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
shift || true
targets=("$@")
(( ${#targets[@]} > 0 )) || targets=(about_apps config datasets fields html_text imported lists reviews schema_org sitemaps terms writers)

.ci/install-packages fuzz
cmake --preset fuzz > /dev/null
cmake --build --preset fuzz --target "${targets[@]/#/fuzz_}"

failed=0
for target in "${targets[@]}"; do
  found=build/fuzz/found/$target
  mkdir -p "$found"
  echo "== $target"
  build/fuzz/tests/fuzz/fuzz_"$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
    -max_len=65536 -artifact_prefix=tests/fuzz/corpus/"$target"/ "$found" tests/fuzz/corpus/"$target" \
    2> "$found.log" || failed=1
  grep -E '^stat::|ERROR|SUMMARY' "$found.log" || true
done
exit "$failed"
