#!/usr/bin/env bash
# Loads the reviews of apps into a table of an SQLite database; each review is there once, however often this runs.
# usage: reviews-to-sqlite.sh DATABASE APP_ID…    (or @FILE, or options of playfast reviews)
#   sqlite3 reviews.db "SELECT score, count(*) FROM reviews GROUP BY score"
# DuckDB (not part of Debian 12) reads the records directly:
#   playfast reviews com.example.notes -o reviews.jsonl
#   duckdb -c "SELECT score, count(*) FROM read_json_auto('reviews.jsonl') GROUP BY score"
set -euo pipefail

database=${1:?expected a DATABASE}
shift
csv=$(mktemp)
trap 'rm -f "$csv"' EXIT

code=0
playfast reviews "$@" -f csv --csv-raw --fields app_id,review_id,created_at,score,app_version,content \
  > "$csv" || code=$?
sqlite3 -batch "$database" <<SQL
CREATE TABLE IF NOT EXISTS reviews
  (app_id TEXT, review_id TEXT PRIMARY KEY, created_at TEXT, score INTEGER, app_version TEXT, content TEXT);
CREATE TEMP TABLE new AS SELECT * FROM reviews LIMIT 0;
.import --csv --skip 1 '$csv' new
INSERT OR REPLACE INTO reviews SELECT * FROM new;
SELECT count(*) || ' reviews of ' || count(DISTINCT app_id) || ' apps' FROM reviews;
SQL
exit "$code"
