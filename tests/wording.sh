#!/usr/bin/env bash
# Phrases that the help, the man pages, the completions, README.md and CHANGELOG.md must not have: words for which
# plain English has a better one. Prints the lines that have them.
# usage: tests/wording.sh [PLAYFAST]
set -euo pipefail
cd "$(dirname "$0")/.."

phrases=(
  'wish(es)?' 'told' 'tells' 'is said' 'furniture' 'whatever' 'gives no' 'there is no [a-z]+ of' '; there are'
  'asked for' 'asks (the|in)' 'to be asked' 'stands? (for|in|beside)' 'has no room' 'one a line' 'a line each'
  'an object a line' 'try again' 'is no (text|day|number|item|option|JSON|regular)' 'of the store.s' 'goes? on' 'stores?, by code' 'somebody' 'nobody'
  'in the place of' 'as they come' 'all there are' 'all that there' 'what there is' 'the store gives' 'passed over'
)
pattern=$(IFS='|'; echo "\\b(${phrases[*]})\\b")
failed=0
check() {
  if grep -HniE --label="$1" "$pattern" "${@:2}"; then failed=1; fi
}
check - README.md man/*
if [[ -n ${1:-} ]]; then
  for page in man/playfast-*.1; do
    command=$(basename "${page#man/playfast-}" .1)
    check "playfast $command --help" < <("$1" "$command" --help)
  done
  check 'playfast --help' < <("$1" --help)
fi
exit "$failed"
