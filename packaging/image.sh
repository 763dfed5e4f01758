# What the installers of all platforms share: the program with a Java of its own, which needs nothing else.
# A platform's script says where things stand there, and calls make_image after `mvn -DskipTests package`.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$root/target/installer
folder=$root/target/gradiscope
. "$root/target/packaging/settings.sh"
# Versions of packages and of bundles are numbers.
number=${version%%-*}

# jdeps names these of our own and the libraries' classes; what only ND4J's unused parts would call is left out.
modules=java.base,java.desktop,java.logging,java.management,java.xml,jdk.management,jdk.unsupported,javafx.controls

say() {
    echo "${0##*/}: $*" >&2
}

# The JDK that builds the installer runs the program too: the one that Maven takes, or JAVA_HOME.
find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
        if [[ $home && ( -x $home/bin/jpackage || -x $home/bin/jpackage.exe ) ]] && grep -q '^JAVA_VERSION="25' "$home/release"; then
            jdk=$home/bin
            return
        fi
    done
    say "needs a JDK 25 with jlink and jpackage: set JAVA_HOME to one"
    return 1
}

# JavaFX as modules of the run-time image, with its native libraries beside those of Java: out of a jar they would be
# unpacked into every person's home at the first start.
make_javafx_modules() {
    local jar name
    mkdir -p "$work/modules" "$work/legal"
    cp "$root/packaging/licences/GPL-2.0-with-classpath-exception.txt" "$work/legal/LICENSE"
    for jar in "$folder"/lib/javafx/*.jar; do
        name=$(basename "$jar" | sed 's/^javafx-\([a-z]*\)-.*/javafx.\1/')
        mkdir -p "$work/javafx/$name/classes" "$work/javafx/$name/native"
        (cd "$work/javafx/$name/classes" && "$jdk/jar" --extract --file "$jar")
        find "$work/javafx/$name/classes" -maxdepth 1 -type f \
            \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) -exec mv {} "$work/javafx/$name/native" \;
        "$jdk/jmod" create --class-path "$work/javafx/$name/classes" --libs "$work/javafx/$name/native" \
            --legal-notices "$work/legal" "$work/modules/$name.jmod"
    done
}

# jlink takes the modules of Java from the run-time image it runs in (JEP 493), where there are no jmods.
make_java() {
    "$jdk/jlink" --module-path "$work/modules" --add-modules "$modules" --output "$work/java" \
        --strip-debug --no-header-files --no-man-pages --compress zip-9
    # java itself makes the AOT cache; the others are of no use here.
    find "$work/java/bin" -type f \( -name 'keytool*' -o -name 'jrunscript*' -o -name 'rmiregistry*' \) -delete
    strip_native "$work/java"
}

# Symbols that only a debugger reads are a tenth of the native libraries of Linux.
strip_native() {
    [[ $(uname) != Linux ]] || find "$1" -type f \( -name '*.so' -o -name '*.so.*' \) -exec strip --strip-unneeded {} +
}

# The jars, without what nothing calls: OpenBLAS's headers, and its bindings to every function of LAPACK.
gather_jars() {
    local jar parts
    mkdir -p "$work/jars"
    cp "$folder"/lib/*.jar "$work/jars"
    for jar in "$work"/jars/openblas-*-*-*.jar "$work"/jars/nd4j-native-1*-*-*-*.jar; do
        parts=$work/$(basename "$jar" .jar)
        mkdir "$parts"
        (cd "$parts" && "$jdk/jar" --extract --file "$jar")
        find "$parts" -type f -name '*jniopenblas_full*' -delete
        find "$parts" -type d -name include -prune -exec rm -r {} +
        strip_native "$parts"
        "$jdk/jar" --create --file "$jar" --manifest "$parts/META-INF/MANIFEST.MF" -C "$parts" org
    done
}

# Each jar's licence by packaging/licences/list: texts of that folder, or from within the jar.
gather_licences() {
    local jar name pattern licence texts text found
    for jar in "$folder"/lib/*.jar "$folder"/lib/javafx/*.jar; do
        name=$(basename "$jar" .jar)
        found=
        while read -r pattern licence texts; do
            # shellcheck disable=SC2053 # a pattern
            [[ $pattern != '#'* && $name == $pattern ]] || continue
            found=1
            mkdir -p "$1/$name"
            for text in $texts; do
                case $text in
                    jar:*) (cd "$1/$name" && "$jdk/jar" --extract --file "$jar" "${text#jar:}") ;;
                    *) cp "$root/packaging/licences/$text" "$1/$name" ;;
                esac
            done
            break
        done <"$root/packaging/licences/list"
        [[ $found && $(find "$1/$name" -type f) ]] || { say "no licence text for $name"; return 1; }
    done
    cp "$root/LICENSE" "$1"
}

# The options of jpackage for the program itself. The cache's place is relative to the program's. It may hold linked
# classes, which start faster: JavaFX is in the run-time image here, and not in a folder whose place they would note.
describe() {
    local flag
    options=(--name "$title" --app-version "$number" --description "$description" --vendor Gradiscope
        --runtime-image "$work/java" --input "$work/jars" --main-jar "gradiscope-$version.jar"
        --main-class "$main_class" --icon "$icon" --java-options "-XX:AOTCache=\$APPDIR/gradiscope.aot")
    # A flag is one line of the launcher's settings.
    jvm_flags=${jvm_flags/-XX:-AOTClassLinking/-XX:+AOTClassLinking}
    for flag in ${jvm_flags//--add-modules /--add-modules=}; do
        options+=(--java-options "$flag")
    done
}

# The AOT cache fits this Java and this class path only, so the image makes its own by a start off screen.
make_cache() {
    sed -i.bak 's/-XX:AOTCache=/-XX:AOTCacheOutput=/' "$1/$title.cfg"
    "$2" start-times --off-screen --seconds=8 >"$work/aot-cache.txt" 2>&1
    mv "$1/$title.cfg.bak" "$1/$title.cfg"
    [[ -s $1/gradiscope.aot ]] || { say "no AOT cache was made: see $work/aot-cache.txt"; return 1; }
}

# $1: where jpackage puts jars, below the image; $2: the launcher there; more: options of jpackage for this platform.
make_image() {
    local app=$1 launcher=$2
    shift 2
    find_jdk
    rm -rf "$work"
    mkdir -p "$work"
    make_javafx_modules
    make_java
    gather_jars
    gather_licences "$work/jars/licences"
    describe
    "$jdk/jpackage" --type app-image --dest "$work/image" "${options[@]}" "$@"
    make_cache "$work/image/$app" "$work/image/$launcher"
}
