#!/usr/bin/env bash
# The top charts of three countries side by side: a row for each rank, a column for each country.
# usage: charts-side-by-side.sh [COUNTRIES [COLLECTION [CATEGORY [LIMIT]]]]
#   | rank | us             | kr            | de             |
#   | 1    | Nimble Lantern | Amber Harbour | Silent Harbour |
# For CSV put --ocsv in the place of --opprint --barred.
set -euo pipefail

countries=${1:-us,kr,de}
countries=${countries,,}
if [[ ,$countries, == *,all,* || ${2:-} == *,* || ${3:-} == *,* ]]; then
  echo "charts-side-by-side.sh: countries by their codes, one collection and one category" >&2
  exit 2
fi

# Where a chart fails, this ends with playfast's exit code before anything is printed.
entries=$(playfast list --country "$countries" --collection "${2:-top-free}" --category "${3:-APPLICATION}" \
  --limit "${4:-20}" --ordered -f jsonl -o - --fields rank,country,title)

# The template gives a column to a country whose chart is empty, too.
# shellcheck disable=SC1010  # this `then` is Miller's
mlr --ijsonl --opprint --barred reshape -s country,title then template -f "rank,$countries" <<< "$entries"
