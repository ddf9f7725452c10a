#!/usr/bin/env bash
# Tries the .deb as somebody without Java would: in a bare Debian it installs it, lets the command print a
# pass without a display, opens the window and a file as a double click does, takes pictures of them, removes
# the program, and fails if anything is left. For root, with debootstrap, Xvfb, xdotool and ImageMagick.
#
#   try-in-debian.sh PACKAGE.deb SCENARIO.json PICTURES [FOLDER OF THE BARE DEBIAN]
set -euo pipefail
package=$(realpath "$1")
scenario=$(realpath "$2")
mkdir -p "$3"
pictures=$(realpath "$3")
root=${4:-$(mktemp -d)}
display=:87

[ -e "$root/etc/debian_version" ] || debootstrap --variant=minbase bookworm "$root" >/dev/null
bare=(chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8
  DEBIAN_FRONTEND=noninteractive)
inside() { "${bare[@]}" "$@"; }
mounted() { mountpoint -q "$root/$1"; }
mounted proc || mount -t proc proc "$root/proc"
mounted dev || mount --bind /dev "$root/dev"
cleanup() {
  kill ${running:-} ${xvfb:-} 2>/dev/null || true
  umount -l "$root/dev" "$root/proc" || true
}
trap cleanup EXIT
cp /etc/resolv.conf "$root/etc/"
cp "$package" "$root/tmp/chainrule.deb"
# Named as people name them: the kind of file is told by the end of its name.
file=/tmp/$(basename "$scenario" .json).chainrule.json
cp "$scenario" "$root$file"

everything() { inside find / -xdev \( -path /proc -o -path /dev -o -path /sys -o -path /tmp -o -path /root \
  -o -path /var/lib/dpkg -o -path /var/lib/apt -o -path /var/cache -o -path /var/log \) -prune -o -print | sort; }

if inside sh -c 'command -v java'; then echo "there is a Java: this is no bare Debian" >&2; exit 1; fi
inside apt-get purge -y -q chainrule >/dev/null 2>&1 || true
inside apt-get update -q >/dev/null
# What the program needs stays when it goes, so it is there before; what is left over is then its own.
needed=$(inside dpkg-deb --field /tmp/chainrule.deb Depends | sed 's/ *([^)]*)//g; s/ *|[^,]*//g; s/,/ /g')
# shellcheck disable=SC2086
inside apt-get install -y -q --no-install-recommends $needed >/dev/null 2>&1
everything > "$root/tmp/before"
inside apt-get install -y -q --no-install-recommends /tmp/chainrule.deb >/dev/null 2>&1
echo "installed: $(inside chainrule --version), $(du -sm "$root/opt/chainrule" | cut -f1) MB"

inside chainrule trace "$file" > "$pictures/trace.txt"
echo "trace without a display: $(wc -l < "$pictures/trace.txt") lines"

Xvfb $display -screen 0 1366x768x24 >/dev/null 2>&1 & xvfb=$!
sleep 1
window() { # name of the pictures, then the command
  local name=$1
  shift
  # Not by the function, whose process would be another than the program's.
  "${bare[@]}" DISPLAY=$display "$@" > "$pictures/$name.log" 2>&1 &
  running=$!
  for _ in $(seq 60); do
    sleep 0.5
    DISPLAY=$display xdotool search --name Chainrule >/dev/null 2>&1 && break
  done
  DISPLAY=$display import -window root "$pictures/$name-1-opening.png"
  sleep "${REST:-3}"
  DISPLAY=$display import -window root "$pictures/$name-2-open.png"
  DISPLAY=$display xdotool key Right key Right key Right
  sleep 1
  DISPLAY=$display import -window root "$pictures/$name-3-stepped.png"
  kill $running
  wait $running || true
  running=
  if DISPLAY=$display xdotool search --name Chainrule >/dev/null 2>&1; then
    echo "its window is still there" >&2
    exit 1
  fi
  if grep -q "Exception\|Error" "$pictures/$name.log"; then cat "$pictures/$name.log" >&2; exit 1; fi
}
window window chainrule
# A double click runs what the entry of the menus says, with the file put in.
command=$(inside sed -n 's/^Exec=//p' /usr/share/applications/chainrule.desktop)
# shellcheck disable=SC2086
window file ${command/\%f/$file}
grep -q 'glob pattern="\*.chainrule.json"' "$root/usr/share/mime/packages/chainrule.xml"

inside apt-get purge -y -q chainrule >/dev/null 2>&1
everything > "$root/tmp/after"
if ! diff "$root/tmp/before" "$root/tmp/after"; then echo "the package left these behind" >&2; exit 1; fi
echo "removed, nothing left; pictures in $pictures"
