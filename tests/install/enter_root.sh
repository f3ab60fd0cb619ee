#!/usr/bin/env bash
# Runs a command in a root folder with an empty environment; its mounts and its processes end with it.
# usage: tests/install/enter_root.sh ROOT COMMAND...
set -euo pipefail
exec unshare --mount --pid --fork --kill-child bash -c '
  set -e
  mount --make-rprivate /
  mount -t proc proc "$0/proc"
  mount --rbind /dev "$0/dev"
  exec chroot "$0" /usr/bin/env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    HOME=/root LANG=C.UTF-8 TERM=dumb DEBIAN_FRONTEND=noninteractive "$@"' "$@"
