#!/usr/bin/env bash
# Keeps a database of apps up to date and mails the records that changed since the last run; where none did, there
# is no mail. Every earlier value stays in the database: playfast changes --db DATABASE
# usage: mail-changes.sh DATABASE ADDRESS APP_ID…    (or @LIST, or options of playfast app)
# cron: 0 6 * * *  mail-changes.sh apps.db me@example.com @apps.txt --country us,de
# Needs mail(1), which Debian has in the package bsd-mailx. Failures go to stderr, which cron mails too.
set -euo pipefail

database=${1:?expected a DATABASE}
address=${2:?expected an ADDRESS}
shift 2
code=0
changed=$(playfast app "$@" --db "$database" --changed -f table --color never \
  --fields title,country,price,currency,version,availability) || code=$?
if [[ -n $changed ]]; then mail -s "playfast: changed apps" "$address" <<< "$changed"; fi
exit "$code"
