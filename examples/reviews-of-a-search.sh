#!/usr/bin/env bash
# The newest reviews of each app that a search finds: ids from one command into another.
# usage: reviews-of-a-search.sh [QUERY [APPS [REVIEWS_OF_EACH]]]
#   {"app_id":"com.example.tuner","created_at":"2026-09-21T14:13:20Z","score":4,"content":"Works offline"}
#   {"app_id":"com.example.tuner","created_at":"2026-09-21T13:57:03Z","score":2,"content":null}
# The exit code is not 0 where the search fails or the reviews of an app do.
set -euo pipefail

playfast search --limit "${2:-10}" -f jsonl -o - --fields app_id -- "${1:-guitar tuner}" |
  jq -r .app_id |
  playfast reviews - --limit "${3:-5}" --ordered --fields app_id,created_at,score,content
