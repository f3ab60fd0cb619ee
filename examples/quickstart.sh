#!/usr/bin/env bash
# Installs what is missing, builds playfast, and runs its main job: one app in two stores.
# PLAYFAST_DEMO=1: do not try the live store, use the demo store that comes with the project.
set -euo pipefail
cd "$(dirname "$0")/.."

.ci/install-packages build
cmake --preset release > /dev/null
cmake --build --preset release --target playfast store-double

playfast=build/release/src/playfast
main_job=(app com.spotify.music --country us,kr)
output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

echo
if [[ ${PLAYFAST_DEMO:-} != 1 ]] && "$playfast" "${main_job[@]}" --retries 0 --timeout 10s > "$output/apps.jsonl"; then
  echo "From the live store, play.google.com:"
else
  [[ ${PLAYFAST_DEMO:-} == 1 ]] || echo "The live store did not answer."
  echo "From the demo store, whose apps are made up:"
  coproc demo { exec build/release/tests/store/store-double --until-eof; }
  read -r url <&"${demo[0]}"
  PLAYFAST_BASE_URL=$url PLAYFAST_PROXY="" "$playfast" "${main_job[@]}" > "$output/apps.jsonl"
fi
echo "\$ playfast ${main_job[*]}"
cat "$output/apps.jsonl"
echo
echo "The program is $PWD/$playfast; try: $playfast app --help"
