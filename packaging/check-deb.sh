#!/usr/bin/env bash
# Installs the .deb in a fresh Debian, starts the window there, exports a figure, removes it, looks what is left, and
# says what it saw. As root, with debootstrap and Xvfb; takes some minutes. The Debian is made once and kept.
#
#   packaging/check-deb.sh [DEB [FOLDER]]
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
deb=${1:-$(ls "$root"/target/installer/gradiscope_*.deb)}
room=${2:-$root/target/fresh-debian}
display=${GRADISCOPE_DISPLAY:-:84}
starts=5
limit_megabytes=260
limit_millis=2000
failures=0

expect() {
    local said=$1
    shift
    if "$@"; then echo "ok    $said"; else
        echo "FAIL  $said"
        failures=$((failures + 1))
    fi
}

inside() {
    chroot "$room" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
}

# As a person without rights, in a home of her own.
as_user() {
    inside setpriv --reuid 1000 --regid 1000 --clear-groups \
        env HOME=/home/user DISPLAY="$display" timeout --kill-after 5 120 "$@"
}

# Every file of the system. What apt and dpkg keep of their own work is not the package's.
listing() {
    find "$room" -xdev \( -path "$room/proc" -o -path "$room/tmp" -o -path "$room/home" -o -path "$room/var/cache" \
        -o -path "$room/var/log" -o -path "$room/var/lib/apt" -o -path "$room/var/lib/dpkg" \) -prune \
        -o -printf '%P\n' | sort
}

# Whoever else works on this machine would be measured too: waits a while for a quiet second, and prints how idle.
quiet() {
    local idle
    for ((waited = 0; waited < 60; waited += 3)); do
        idle=$(vmstat 1 3 | tail -1 | awk '{ print $15 }')
        ((idle < 90)) || break
    done
    echo "$idle"
}

leave() {
    [[ -z ${screen:-} ]] || kill "$screen" 2>/dev/null || true
    ! mountpoint -q "$room/proc" || umount "$room/proc"
    rm -f "$room"/tmp/gradiscope.deb
}
trap leave EXIT

if [[ ! -x $room/usr/bin/apt-get ]]; then
    echo "      making a Debian in $room"
    debootstrap --variant=minbase bookworm "$room" >"$room.log" 2>&1 || { tail "$room.log"; exit 1; }
    echo 'user:x:1000:1000::/home/user:/bin/sh' >>"$room/etc/passwd"
fi
mount -t proc proc "$room/proc"
rm -rf "$room/home/user"
install -d -o 1000 -g 1000 "$room/home/user"
cp "$deb" "$room/tmp/gradiscope.deb"

# What it depends on first, so that what comes and goes afterwards is its own.
depends=$(dpkg-deb --field "$deb" Depends | tr ',' '\n' | sed 's/([^)]*)//; s/^.*| *//' | xargs)
# shellcheck disable=SC2086 # a list of packages
inside apt-get -qq install --yes --no-install-recommends $depends desktop-file-utils shared-mime-info hicolor-icon-theme \
    >"$room.log" 2>&1 || { tail "$room.log"; exit 1; }
listing >"$room.before"
inside apt-get -qq install --yes --no-install-recommends /tmp/gradiscope.deb >>"$room.log" 2>&1
expect "installs, and needs no more than it says" inside dpkg --audit
megabytes=$(du -sm "$room/usr/lib/gradiscope" | cut -f1)
echo "      package $(du -m "$deb" | cut -f1) MB, installed $megabytes MB"
expect "is under $limit_megabytes MB" test "$megabytes" -lt "$limit_megabytes"

expect "the command tells the version" as_user sh -c 'gradiscope --version | grep -q ^gradiscope'
expect "the session's type is known" grep -q 'x-gradiscope-session+zip:\*.gradiscope$' "$room/usr/share/mime/globs"
expect "the session opens with it" grep -q 'x-gradiscope-session+zip=gradiscope.desktop' \
    "$room/usr/share/applications/mimeinfo.cache"
as_user env -u DISPLAY sh -c 'gradiscope run example:spiral --steps 50 --out "$HOME/spiral" >"$HOME/run.txt" 2>&1' ||
    cat "$room/home/user/run.txt"
figures=$(find "$room/home/user/spiral" -name '*.png' -exec file {} + | grep -c 'PNG image data' || true)
echo "      figures exported by the command line: $figures"
expect "the command line exports figures" test "$figures" -gt 0

Xvfb "$display" -screen 0 1440x900x24 -ac >/dev/null 2>&1 &
screen=$!
sleep 2
first=()
for ((i = 1; i <= starts; i++)); do
    idle=$(quiet)
    as_user gradiscope start-times --seconds=5 >"$room.start-$i" 2>&1 || true
    first+=("$(awk '$3 == "first" && $4 == "frame" { print $1 }' "$room.start-$i")")
    echo "      start $i (processors $idle % idle before): $(grep ' ms  ' "$room.start-$i" | sed 's/^ *//; s/ ms  */ ms /' | paste -sd ';' | sed 's/;/; /g')"
done
median=$(printf '%s\n' "${first[@]}" | sort -n | sed -n "$(((starts + 1) / 2))p")
echo "      first window after ${first[*]} ms; median $median ms, on $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
expect "its first window is there within $limit_millis ms" test "${median:-$((limit_millis + 1))}" -le "$limit_millis"
cp -r "$room/home/user" "$room.home"
echo "      in the person's home: $(cd "$room.home" && du -sm .[!.]* 2>/dev/null | sort -rn | xargs)"
rm -rf "$room.home"

inside apt-get -qq purge --yes gradiscope >>"$room.log" 2>&1
listing >"$room.after"
expect "leaves nothing in the system when removed" diff "$room.before" "$room.after"
exit $((failures > 0))
