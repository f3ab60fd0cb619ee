#!/usr/bin/env bash
# Workers of a queue are killed at random instants, restarted or not, and Redis is restarted in between. The merged
# parts are compared with a single run's output: none lost, none twice.
# Faults: F64
# usage: tests/e2e/queue.sh PLAYFAST STORE_DOUBLE [ITEMS [KILLS [RESTARTS [WORKERS]]]]
#   5,000 items, 10 kills, 1 restart of Redis and 2 workers by default; SEED=N for other instants
set -uo pipefail
export PLAYFAST_NO_CONFIG=1
playfast=$(realpath "$1")
double=$(realpath "$2")
items=${3:-5000}
kills=${4:-10}
restarts=${5:-1}
workers=${6:-2}
redis=$(command -v redis-server) || { echo "skipped: no redis-server"; exit 77; }

scratch=$(mktemp -d)
coproc demo { exec "$double" --until-eof --small-pages --latency 20; }
read -r PLAYFAST_BASE_URL <&"${demo[0]}"
export PLAYFAST_BASE_URL
RANDOM=${SEED:-1}
socket=$scratch/redis.sock
url="redis+unix://$socket?stream=apps"
declare -A pids

start_redis() {
  "$redis" --port 0 --unixsocket "$socket" --dir "$scratch" --save '' --appendonly yes --daemonize no \
    --loglevel warning > "$scratch/redis.log" 2>&1 &
  redis_pid=$!
  until redis-cli -s "$socket" ping 2> /dev/null | grep -q PONG; do sleep 0.05; done
}

end_all() {
  disown -a
  kill -9 "${pids[@]}" "$redis_pid" "$demo_PID" 2> /dev/null
  rm -rf "$scratch"
}
trap end_all EXIT

start_worker() {
  "$playfast" app "$url" --via page --fields app_id,score,title -o "$scratch/part-$1.jsonl" --resume -q \
    2>> "$scratch/err-$1" &
  pids[$1]=$!
}

pause() { sleep "$(printf '0.%03d' $((RANDOM % $1)))"; }

seq -f 'com.example.app%.0f' "$items" > "$scratch/ids"
"$playfast" app "@$scratch/ids" --fields app_id,score,title -o "$scratch/whole.jsonl" -q || exit 1
start_redis
"$playfast" queue push "$url" "@$scratch/ids" -q || exit 1
for ((worker = 1; worker <= workers; ++worker)); do start_worker "$worker"; done

next=$((workers + 1))
for ((kill = 1; kill <= kills; ++kill)); do
  pause 400
  victim=$(printf '%s\n' "${!pids[@]}" | sort -n | sed -n "$((RANDOM % workers + 1))p")
  kill -9 "${pids[$victim]}" 2> /dev/null
  wait "${pids[$victim]}" 2> /dev/null
  unset "pids[$victim]"
  # Every third one never comes back; another worker takes its place.
  if ((kill % 3 == 0)); then
    start_worker "$next"
    next=$((next + 1))
  else
    start_worker "$victim"
  fi
  if ((restarts > 0 && kill * restarts % kills == 0 || (restarts > 0 && kill == kills / 2))); then
    kill -9 "$redis_pid"
    wait "$redis_pid" 2> /dev/null
    pause 900
    start_redis
    restarts=$((restarts - 1))
  fi
done

failed=0
for worker in "${!pids[@]}"; do
  wait "${pids[$worker]}"
  code=$?
  if ((code != 0)); then
    echo "worker $worker: code $code"
    cat "$scratch/err-$worker"
    failed=1
  fi
done
"$playfast" merge "$scratch"/part-*.jsonl "$url" -o "$scratch/all.jsonl" || failed=1
sort "$scratch/all.jsonl" > "$scratch/all.sorted"
sort "$scratch/whole.jsonl" > "$scratch/whole.sorted"
lost=$(comm -13 "$scratch/all.sorted" "$scratch/whole.sorted" | wc -l)
twice=$(uniq -d "$scratch/all.sorted" | wc -l)
echo "$items items, $kills kills, $((next - 1)) workers: $lost lost, $twice twice"
cmp "$scratch/all.sorted" "$scratch/whole.sorted" || failed=1
exit "$failed"
