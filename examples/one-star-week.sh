#!/usr/bin/env bash
# The one-star reviews of a week, as CSV: the seven days (UTC) before today, or those from FIRST_DAY on.
# usage: one-star-week.sh [FIRST_DAY] APP_ID…    (or @FILE, or options of playfast reviews)
#   app_id,created_at,score,app_version,content
#   com.example.notes,2026-09-21T11:46:47Z,1,3.2.0,Works offline <always>
# cron, on Mondays: 0 6 * * 1  one-star-week.sh @apps.txt -q > "week-$(date +\%F).csv"
set -euo pipefail

first=$(date -u -d '7 days ago' +%F)
if [[ ${1:-} == [0-9]* ]]; then  # no app id begins with a digit
  first=$1
  shift
fi
last=$(date -u -d "$first + 6 days" +%F)

# Its exit code is the script's: not 0 where reviews of an app are missing.
playfast reviews "$@" --score 1 --since "$first" --until "$last" --ordered \
  -f csv --fields app_id,created_at,score,app_version,content
