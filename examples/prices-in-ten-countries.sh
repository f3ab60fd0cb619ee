#!/usr/bin/env bash
# What an app costs in ten countries, as tab-separated values; prices in one currency stand together.
# A price of 0 is free; where there is none, the app is not sold.
# usage: prices-in-ten-countries.sh [APP_ID [COUNTRIES]]
#   country  price  currency
#   br       14.95  BRL
#   de       2.99   EUR
set -euo pipefail

app=${1:-com.mojang.minecraftpe}
countries=${2:-us,gb,de,fr,br,in,jp,kr,mx,pl}

# Where a country fails, this ends with playfast's exit code before anything is printed.
records=$(playfast app --country "$countries" -f jsonl -o - --fields country,price,currency -- "$app")

jq -rs '["country", "price", "currency"],
        (sort_by(.currency, .price, .country)[] | [.country, .price, .currency])
        | @tsv' <<< "$records"
