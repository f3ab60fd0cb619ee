#!/usr/bin/env bash
# Fetches apps while 11 % of the answers are faulty, and compares the output with the input: nothing lost,
# nothing twice. At most two faults hit one request in a row, and at most one of them is an encoding fault.
# usage: tests/e2e/storm.sh PLAYFAST STORE_DOUBLE [APPS] [SEEDS]   (3000 apps, 5 seeds, each over HTTP/1.1 and HTTP/2)
set -uo pipefail
playfast=$(realpath "$1")
double=$(realpath "$2")
apps=${3:-3000}
seeds=${4:-5}

export PLAYFAST_VIA=page  # packs make too few requests for a storm; they have their own in packs_test.cpp
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

transport=(fault=reset fault=close fault=reset-headers fault=reset-body fault=cut fault=chunked-cut
  fault=truncate fault=empty status=500 status=502 status=504 status=408 status=522)
encoding=(fault=gzip-cut fault=gzip-bad fault=gzip-false fault=close-cut)
throttling=(status=429,retry-after=1 status=503,retry-after=1)
http2=(fault=rst-internal fault=rst-refused fault=goaway fault=goaway-calm)

# Half of the apps have their encoding fault at the first attempt, the others at the second, which is a retry.
rules() {
  local seed=$1 number=0 deed
  shift
  rule() { printf -- '--fault\n%s,seed=%d%02d\n' "$1" "$seed" $((number++)); }
  for deed in "${encoding[@]}"; do
    rule "match=early,each=1,p=0.012,$deed"
    rule "match=late,skip=1,each=2,p=0.1,$deed"
  done
  for deed in "${throttling[@]}"; do rule "each=2,p=0.003,$deed"; done
  for deed in "$@"; do rule "each=2,p=$(awk "BEGIN { print 0.08 / $# }"),$deed"; done
}

storm() {
  local seed=$1 protocol=$2 options=(-c 8) kinds=("${transport[@]}") arguments
  if [[ $protocol == h2 ]]; then
    kinds+=("${http2[@]}")
    # A fault that ends a connection hits every request on it, beyond those that the rules count.
    options+=(--retries 12 --cacert "$scratch/ca.pem")
    arguments=(--tls --ca-out "$scratch/ca.pem")
  else
    arguments=()
  fi
  mapfile -t -O "${#arguments[@]}" arguments < <(rules "$seed" "${kinds[@]}")
  local began=$SECONDS
  coproc store { exec "$double" --until-eof --small-pages --log "$scratch/log" "${arguments[@]}"; }
  local pid=$store_PID
  read -r url <&"${store[0]}"
  "$playfast" app - --base-url "$url" --fields app_id "${options[@]}" < "$scratch/ids" > "$scratch/out" 2> "$scratch/err"
  local code=$? input=${store[1]}
  exec {input}>&-
  wait "$pid" 2> /dev/null
  local requests faults
  requests=$(wc -l < "$scratch/log")
  faults=$(grep -vc '"fault":""' "$scratch/log")
  sed 's/.*:"\(.*\)"}/\1/' "$scratch/out" | sort > "$scratch/came"
  if (( code != 0 )) || ! cmp "$scratch/sorted" "$scratch/came"; then
    echo "$protocol, seed $seed: exit code $code, $(wc -l < "$scratch/came") of $apps apps"
    head -5 "$scratch/err"
    return 1
  fi
  echo "$protocol, seed $seed: $apps apps, $requests requests, $faults faults, $((SECONDS - began)) s"
}

for (( app = 0; app < apps; ++app )); do
  (( app % 2 )) && kind=early || kind=late
  echo "com.example.$kind.app$app"
done > "$scratch/ids"
sort "$scratch/ids" > "$scratch/sorted"

failed=0
for (( seed = 1; seed <= seeds; ++seed )); do
  storm "$seed" http1 || failed=1
  storm "$seed" h2 || failed=1
done
exit "$failed"
