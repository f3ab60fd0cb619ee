#!/usr/bin/env bash
# How long a start takes, against curl in the same run: `--version`, and one app over verified TLS, by page and by
# RPC; curl fetches the page. The certificates are in a folder, as both would find the system's there. Wall time,
# medians; the ratio counts.
# usage: tests/bench/start.sh [RUNS]
set -euo pipefail
export PLAYFAST_NO_CONFIG=1
cd "$(dirname "$0")/../.."
runs=${1:-200}

.ci/install-packages bench
cmake --preset bench > /dev/null
cmake --build --preset bench --target playfast store-double
playfast=build/release/src/playfast
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The double's authority among those of the system.
mkdir "$scratch/certificates"
cp -L /etc/ssl/certs/*.pem "$scratch/certificates"
coproc double { exec build/release/tests/store/store-double --tls --ca-out "$scratch/certificates/double.pem" --until-eof; }
read -r url <&"${double[0]}"
openssl rehash "$scratch/certificates" 2> /dev/null
page="$url/store/apps/details?id=com.spotify.music&hl=en&gl=us"

compare() { # NAME, ours, curl's
  hyperfine -N --style none --warmup 5 --runs "$runs" --export-json "$scratch/times" "$2" "$3" > /dev/null 2>&1
  jq -r --arg name "$1" '.results | map(.median * 1000)
    | "\($name): playfast \(.[0] * 100 | round / 100) ms, curl \(.[1] * 100 | round / 100) ms, ratio \(.[0] / .[1] * 100 | round / 100)"' "$scratch/times"
}
compare "--version" "$playfast --version" "curl --version"
for via in page rpc; do
  compare "one app over TLS, by $via" "$playfast app com.spotify.music --via $via --base-url $url --cacert $scratch/certificates" \
    "curl -s --compressed --capath $scratch/certificates --cacert $scratch/certificates/double.pem -o /dev/null $page"
done
