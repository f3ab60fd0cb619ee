#!/usr/bin/env bash
# The rank of an app for keywords in several countries, a column per country; - is not among the results.
# usage: keyword-ranks.sh APP_ID COUNTRIES KEYWORD…    e.g. keyword-ranks.sh com.example.tuner us,de "guitar tuner"
#   query         us de
#   guitar tuner  3  12
set -euo pipefail

app=${1:?expected an APP_ID}
countries=${2:?expected COUNTRIES, such as us,de}
shift 2
playfast search --country "$countries" -f csv -o - --fields query,country,rank,app_id --ordered -- "$@" |
  mlr --icsv --opprint \
    put -S '$rank = $app_id == "'"$app"'" ? $rank : "-"' \
    then sort -f query,country -nf rank then head -n 1 -g query,country then cut -f query,country,rank \
    then reshape -s country,rank then unsparsify --fill-with -
