#!/usr/bin/env bash
# What changed in the listings of apps since the last run: a line for each change, nothing when nothing did.
# usage: what-changed-since-yesterday.sh FILE APP_ID…    (or @LIST, or options of playfast app)
#   com.example.notes (us, en) version: 3.1.0 -> 3.2.0
#   com.example.notes (de, en) price: 5.99 -> 2.99
# FILE keeps what was seen last, also of apps that fail today; then the exit code is playfast's, not 0.
# cron: 0 6 * * *  what-changed-since-yesterday.sh seen.jsonl @apps.txt --country us,de
set -euo pipefail

seen=${1:?which FILE keeps what was seen?}
[[ $seen == -* ]] && seen=./$seen
shift
fields=app_id,country,lang,title,developer,version,price,currency,score_text,installs,availability
today=$(mktemp)
trap 'rm -f "$today"' EXIT

code=0
playfast app "$@" --ordered -f jsonl -o - --fields "$fields" > "$today" || code=$?
[[ -e $seen ]] || : > "$seen"

listing='def listing: "\(.app_id) (\(.country), \(.lang))";'
jq -r --slurpfile seen "$seen" "$listing"' INDEX($seen[]; listing)[listing] as $before
  | if $before == null then "\(listing): seen for the first time"
    else "\(listing) " + (to_entries[] | select(.value != $before[.key])
      | "\(.key): \($before[.key]) -> \(.value)") end
  | gsub("[[:cntrl:]]"; " ")' "$today"
jq -nc "$listing"' INDEX(inputs; listing)[]' "$seen" "$today" > "$seen.new"
mv "$seen.new" "$seen"
exit "$code"
