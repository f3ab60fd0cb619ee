#!/usr/bin/env bash
# Runs each line of its stdin, a command line of shell, and prints it with what it says: its stderr as
# it is, its stdout marked, its exit code. Comments and blank lines are printed. At the end: how many
# requests the store got from all of them, and the files that they left.
set -uo pipefail
before=$(wc -l < "$STORE_LOG")
while IFS= read -r line <&3; do
  if [[ -z $line || $line == '#'* ]]; then
    echo "$line"
    continue
  fi
  echo "\$ $line"
  said=$(eval "$line" 2>&1 > stdout)
  code=$?
  if [[ -n $said ]]; then printf '%s\n' "$said"; fi
  sed 's/^/stdout: /' stdout
  echo "=> $code"
done 3<&0 < /dev/null
rm -f stdout
echo
echo "$(($(wc -l < "$STORE_LOG") - before)) requests"
ls
