#!/usr/bin/env bash
# In a clean root: installs the package of the program, uses it as a user does, removes it, and looks for leftovers.
# usage: tests/install/inside_package.sh FOLDER   with the packages and store-double
set -euo pipefail
cd "$1"
program=$(echo "$PWD"/playfast_*.deb)
app=com.spotify.music

fail() {
  echo "FAILED: $*" >&2
  exit 1
}
as_user() { su - tester -s /bin/bash -c "$1"; }
# What the package manager and the manual's index write for themselves does not count.
files() {
  find / -xdev \( -path /proc -o -path /dev -o -path /sys -o -path /tmp -o -path /var/cache -o -path /var/log \
    -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path "$PWD" \) -prune -o -print | sort
}

apt-get update -qq
apt-get install -y -qq --no-install-recommends man-db bash-completion zsh fish libnghttp2-14 jq > /dev/null
useradd --create-home tester
as_user "fish -c true"
apt-get satisfy -y -qq "$(dpkg-deb -f "$program" Depends)" > /dev/null
files > before

apt-get install -y -qq --no-install-recommends "$program" > /dev/null
installed=$(dpkg-query -W -f '${Version}' playfast)
said=$(as_user "playfast --version" | head -n 1)
[[ $said == "playfast ${installed%-*}" ]] || fail "package $installed says: $said"

coproc demo { exec ./store-double --until-eof; }
read -r url <&"${demo[0]}"
title=$(as_user "playfast app $app --base-url $url" | jq -r .title)
[[ $title && $title != null ]] || fail "no title"
reviews=$(as_user "playfast reviews $app --limit 20 -f jsonl -q --base-url $url" | wc -l)
(( reviews == 20 )) || fail "$reviews reviews instead of 20"
echo "$said: '$title' and $reviews reviews from the demo store"

pages=0
for page in $(dpkg -L playfast | sed -n 's|^/usr/share/man/man[0-9]/\(.*\)\.[0-9]\.gz$|\1|p'); do
  complaints=$(as_user "MANWIDTH=80 man --warnings $page 2>&1 > /dev/null" || true)
  [[ -z $complaints ]] || fail "man $page: $complaints"
  as_user "MANWIDTH=80 man $page" | grep -q '^NAME' || fail "man $page shows no NAME"
  pages=$((pages + 1))
done
(( pages > 10 )) || fail "$pages manual pages"

bash -ic '. /usr/share/bash-completion/bash_completion; __load_completion playfast; complete -p playfast' \
  2> /dev/null | grep -q playfast || fail "bash does not load the completions"
as_user "zsh -fc 'autoload -Uz compinit && compinit -D && [[ \$_comps[playfast] == _playfast ]] && autoload +X _playfast'" ||
  fail "zsh does not load the completions"
as_user "fish -c 'complete -C \"playfast revi\"'" | grep -q ^reviews || fail "fish does not load the completions"
echo "$pages manual pages; completions load in bash, zsh and fish"

apt-get purge -y -qq playfast > /dev/null
files > after
diff before after || fail "leftovers"
echo "removed without leftovers"
