#!/usr/bin/env bash
# Measures playfast against curl, which fetches the same and parses nothing: app details by page and by packed
# RPC, reviews, charts, each without latency, apps also with 200 ms; then start-up, and the stages of a page, of
# a pack, of an answer of reviews and of a chart. TLS and HTTP/2; client and fake store have a core each.
# Times differ from machine to machine: the ratios count.
# usage: tests/bench/run.sh [ROUNDS [SECONDS]]   default: 7 rounds, then 1 second for each stage; with 1 round,
#                                                less work in it
#
# ratio: to curl fetching pages; for reviews and charts, to curl sending the same POSTs.
# bytes: on the wire, TLS included, counted by a relay in the round that warms up. requests: the store's log.
# store's CPU: of the wall time; near 100 % it would hold up the client.
#
# Other tools: PLAYFAST_BENCH_OTHER has a line NAME=COMMAND for each. The command gets two more arguments, the
# base URL and a file of app ids, one a line, four apps again and again; it fetches the details page of each.
# SSL_CERT_FILE, NODE_EXTRA_CA_CERTS and REQUESTS_CA_BUNDLE name the certificate to trust.
set -euo pipefail
export PLAYFAST_NO_CONFIG=1
cd "$(dirname "$0")/../.."
rounds=${1:-7}
seconds=${2:-1}
recordings=${PLAYFAST_RECORDINGS:-../shared/recordings}

.ci/install-packages bench
cmake --preset bench > /dev/null
cmake --build --preset bench --target playfast store-double stages
if [[ -d $recordings ]]; then
  pages=("$recordings"/app/{minecraft-us-en,translate-us-en,edumarket-eg-en,instagram-cn-zh-2022}.html)
  export PLAYFAST_BENCH_PAGE=${pages[0]} PLAYFAST_BENCH_APP=com.mojang.minecraftpe
  PLAYFAST_BENCH_PAGES=$(IFS=:; echo "${pages[*]}")
  export PLAYFAST_BENCH_PAGES
  export PLAYFAST_BENCH_REVIEWS=$recordings/reviews/translate-newest-us-en.txt
  export PLAYFAST_BENCH_CHART=$recordings/list/topselling_free-GAME-us-en.txt
else
  echo "no recordings in $recordings"
  recordings=
fi

PYTHONDONTWRITEBYTECODE=1 tests/bench/compare.py build/release/src/playfast build/release/tests/store/store-double \
  "$recordings" "$rounds"
tests/bench/start.sh "$((rounds * 20))"
echo
taskset -c 0 build/release/tests/bench/stages --benchmark_min_time="$seconds" 2> /dev/null
