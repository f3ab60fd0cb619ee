#!/usr/bin/env bash
# Lists each include under src/ that its room may not have, and fails. The rooms are in ARCHITECTURE.md.
# usage: tests/layers.sh [FOLDER]
set -euo pipefail
cd "${1:-$(dirname "$0")/../src}"

# What a room may include beside itself.
declare -A below=(
  [util]="" [net]="util" [page]="util" [record]="page util" [store]="record page net util"
  [client]="store record page net util" [output]="record page util" [resume]="output record page util"
  [history]="output record page util"
  [catalog]="resume output record page net util"
  [queue]="resume output record page net util"
  [cli]="queue catalog history resume output client store record page net util"
)
# The only public header that belongs to a room.
above_client=" client resume catalog cli "

quoted='["<]([^">]+)'
failed=0
while IFS=: read -r file line include; do
  room=${file%%/*}
  if [[ $file != */* ]]; then room=cli; fi # main.cpp, generate.cpp
  [[ $include =~ $quoted ]]
  target=${BASH_REMATCH[1]}
  first=${target%%/*}
  if [[ $target == playfast/client.hpp && $above_client == *" $room "* ]]; then continue; fi
  if [[ $target == playfast/* && $target != playfast/client.hpp ]]; then continue; fi
  if [[ $include == *'<'* && $first != playfast && ! -v below[$first] ]]; then continue; fi
  if [[ $include == *'<'* && $target == "$first" ]]; then continue; fi # <queue> of the standard library
  if [[ -v below[$room] && " $room ${below[$room]} " == *" $first "* ]]; then continue; fi
  echo "src/$file:$line: $room may not include $target"
  failed=1
done < <(grep -rnE --include='*.[ch]pp' '^ *# *include *["<]' . | sed 's|^\./||')
exit "$failed"
