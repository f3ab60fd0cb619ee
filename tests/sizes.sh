#!/usr/bin/env bash
# Lists each folder under src/ with more than 16 sources of its own, where a .cpp and its .hpp count once, and each
# source under src/ and tests/ with more than 250 lines, tables excepted. Fails when there are any.
# usage: tests/sizes.sh [ROOT]
set -euo pipefail
cd "${1:-$(dirname "$0")/..}"

max_sources=16
max_lines=250
table='(^|[/_])(fields|options|locales|countries|languages|reference)\.[ch]pp$'
failed=0

while read -r count folder; do
  ((count > max_sources)) || continue
  echo "$folder: $count sources; at most $max_sources, so move those of one theme to a folder"
  failed=1
done < <(find src -name '*.[ch]pp' | sed 's|\.[ch]pp$||' | sort -u | sed 's|/[^/]*$||' | sort | uniq -c)

while read -r count file; do
  if ((count <= max_lines)) || [[ $file == total || $file =~ $table ]]; then continue; fi
  echo "$file: $count lines; at most $max_lines, so split it by theme"
  failed=1
done < <(find src tests \( -name '*.[ch]pp' -o -name '*.py' -o -name '*.sh' \) -exec wc -l {} +)
exit "$failed"
