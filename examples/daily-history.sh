#!/usr/bin/env bash
# Adds today's figures of apps to a CSV file: a row per app and country, with the time of the response.
# usage: daily-history.sh FILE APP_ID…    (or @LIST, or options of playfast app)
#   fetched_at,app_id,country,version,score,ratings,real_installs,price,currency
#   2026-11-27T06:00:02Z,com.example.notes,us,3.2.0,4.5,1201,52340,0.0,USD
# Apps that fail are in FILE.errors.jsonl; the next run may fetch them again: playfast app @FILE.errors.jsonl
# cron: 0 6 * * *  daily-history.sh history.csv @apps.txt --country us,de
set -euo pipefail

file=${1:?expected a FILE to append to}
shift
playfast app "$@" -f csv -o "$file" --append --errors "$file.errors.jsonl" \
  --fields fetched_at,app_id,country,version,score,ratings,real_installs,price,currency
