#!/bin/sh
# Starts Gradiscope on the first Java 25 or newer that it finds. All arguments go to the program.
set -u

fail() {
    echo "gradiscope: $1" >&2
    exit 1
}

# The file behind symbolic links; not every system has readlink -f.
behind() {
    file=$1
    while [ -L "$file" ]; do
        link=$(readlink "$file")
        case $link in
            /*) file=$link ;;
            *) file=$(dirname "$file")/$link ;;
        esac
    done
    printf '%s\n' "$file"
}

# The absolute folder above the one that holds a program: /a for /a/bin/b.
home_of() {
    (CDPATH='' cd -P "$(dirname "$(behind "$1")")/.." 2>/dev/null && pwd)
}

fits() {
    [ -n "$1" ] && [ -x "$1/bin/java" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    [ "${version:-0}" -ge 25 ]
}

find_java() {
    on_path=$(command -v java) && on_path=$(home_of "$on_path")
    for candidate in \
        "${GRADISCOPE_JAVA_HOME:-}" \
        "${JAVA_HOME:-}" \
        "$on_path" \
        /usr/lib/jvm/* \
        "${HOME:-}"/.sdkman/candidates/java/* \
        "${HOME:-}"/.jdks/* \
        "$(/usr/libexec/java_home -v 25+ 2>/dev/null)" \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if fits "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    return 1
}

if [ -n "${GRADISCOPE_JAVA_HOME:-}" ] && ! fits "$GRADISCOPE_JAVA_HOME"; then
    fail "GRADISCOPE_JAVA_HOME is $GRADISCOPE_JAVA_HOME, which holds no Java 25 or newer."
fi
java=$(find_java) || fail "no Java 25 or newer found: install Temurin 25 from adoptium.net, or your system's \
openjdk-25-jre, or set GRADISCOPE_JAVA_HOME to one."
home=$(home_of "$0")

# The jars in an order that does not depend on the disk: the AOT cache fits one class path only.
jars=$(LC_ALL=C && printf '%s:' "$home"/lib/*.jar)

# GRADISCOPE_AOT=make records what this start loads, and leaves a cache of it for the ones to come.
cache=-XX:AOTCache=$home/lib/gradiscope.aot
[ "${GRADISCOPE_AOT:-}" != make ] || cache=-XX:AOTCacheOutput=$home/lib/gradiscope.aot

# exec, so that signals reach the program itself.
exec "$java/bin/java" "$cache" @{aot.flags} @{jvm.flags} \
    --module-path "$home/lib/javafx" @{javafx.flags} \
    -classpath "${jars%:}" @{main.class} "$@"
