#!/usr/bin/env bash
# Fetches apps while 7 % of the answers are faulty, one in twenty of these a throttling one, and compares the output
# with that of a calm run: nothing lost, nothing twice. No request comes before a Retry-After has passed, and retries
# stay within their budget. At most two faults hit one request in a row, at most one of them an encoding fault.
# Faults: F33
# usage: tests/e2e/storm.sh PLAYFAST STORE_DOUBLE [APPS] [SEEDS] [RATE]
#   3,000 apps and 5 seeds by default, each over HTTP/1.1 and HTTP/2; with a rate, such as 50, no storm may take
#   three times as long as the calm run
set -uo pipefail
export PLAYFAST_NO_CONFIG=1
playfast=$(realpath "$1")
double=$(realpath "$2")
apps=${3:-3000}
seeds=${4:-5}
rate=${5:-none}

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
    rule "match=early,each=1,p=0.008,$deed"
    rule "match=late,skip=1,each=2,p=0.07,$deed"
  done
  for deed in "${throttling[@]}"; do rule "each=2,p=0.00175,$deed"; done
  for deed in "$@"; do rule "each=2,p=$(awk "BEGIN { print 0.05 / $# }"),$deed"; done
}

# Fetches all apps with the options, from a store with the arguments, into $scratch/out, sorted and without times.
# Sets code, seconds, requests and faults.
fetch() {
  local began=$SECONDS
  coproc store { exec "$double" --until-eof --small-pages --log "$scratch/log" "$@"; }
  local pid=$store_PID url
  read -r url <&"${store[0]}"
  "$playfast" app - --base-url "$url" -c 8 --rate "$rate" "${options[@]}" \
    < "$scratch/ids" > "$scratch/lines" 2> "$scratch/err"
  code=$?
  local input=${store[1]}
  exec {input}>&-
  wait "$pid" 2> /dev/null
  seconds=$((SECONDS - began))
  sed 's/,"fetched_at":"[^"]*"//' "$scratch/lines" | sort > "$scratch/out"
  requests=$(wc -l < "$scratch/log")
  faults=$(grep -vc '"fault":""' "$scratch/log")
}

# Prints the requests that came while a Retry-After of one second was to be waited for. What was on its way when it
# was sent may come within half a second.
early() {
  sed -E 's/^\{"seconds":([0-9.]+).*"fault":"([^"]*)".*/\1 \2/' "$scratch/log" |
    awk '$1 > until - 0.5 && $1 < until { print } $2 == "429" || $2 == "503" { until = $1 + 1 }'
}

storm() {
  local seed=$1 protocol=$2 kinds=("${transport[@]}") arguments=() options=() retries
  if [[ $protocol == h2 ]]; then
    kinds+=("${http2[@]}")
    # A fault that ends a connection hits every request on it, beyond those that the rules count.
    options=(--retries 12 --cacert "$scratch/ca.pem")
    arguments=(--tls --ca-out "$scratch/ca.pem")
  fi
  mapfile -t -O "${#arguments[@]}" arguments < <(rules "$seed" "${kinds[@]}")
  fetch "${arguments[@]}"
  local wrong=""
  if (( code != 0 )); then wrong="exit code $code"; fi
  if ! cmp "$scratch/calm" "$scratch/out"; then wrong+=" another output"; fi
  if [[ -n $(early) ]]; then wrong+=" requests before a Retry-After"; fi
  # Over HTTP/2 all requests of a connection that breaks are one event.
  if [[ $protocol == h2 ]]; then retries=$faults; else retries=$((requests - apps)); fi
  if (( retries > 20 + apps / 10 )); then wrong+=" too many retries"; fi
  if [[ $rate != none ]] && (( seconds >= 3 * calm_seconds )); then wrong+=" more than $calm_seconds s times three"; fi
  if [[ -n $wrong ]]; then
    echo "$protocol, seed $seed:$wrong: $(wc -l < "$scratch/out") of $apps apps, $requests requests, $faults faults"
    head -5 "$scratch/err"
    return 1
  fi
  echo "$protocol, seed $seed: $apps apps, $requests requests, $faults faults, $seconds s"
}

for (( app = 0; app < apps; ++app )); do
  (( app % 2 )) && kind=early || kind=late
  echo "com.example.$kind.app$app"
done > "$scratch/ids"
options=()
fetch
calm_seconds=$seconds
mv "$scratch/out" "$scratch/calm"
if (( code != 0 || requests != apps )); then echo "calm run: exit code $code, $requests requests"; cat "$scratch/err"; exit 1; fi
echo "calm: $apps apps, $seconds s"

failed=0
for (( seed = 1; seed <= seeds; ++seed )); do
  storm "$seed" http1 || failed=1
  storm "$seed" h2 || failed=1
done
exit "$failed"
