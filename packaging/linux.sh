#!/usr/bin/env bash
# Makes the .deb, the .rpm and a portable archive in target/installer, after `mvn -DskipTests package`.
# Needs dpkg-deb (with fakeroot) and rpmbuild; where one is missing, its package is left out.
#
# jpackage makes the program's image, and dpkg-deb and rpmbuild pack it. jpackage's own packages would put no command
# on the PATH, and would run xdg-utils at installation, which fail on systems without menus.
. "$(dirname "${BASH_SOURCE[0]}")/image.sh"

title=gradiscope
icon=$root/icons/gradiscope-512.png
make_image "$title/lib/app" "$title/bin/gradiscope"

image=$work/image/$title
mv "$image/lib/app/licences" "$image/licences"
tree=$work/tree
mkdir -p "$tree"/usr/{bin,lib,share/{applications,doc/gradiscope,mime/packages,icons/hicolor/scalable/apps}}
cp -a "$image" "$tree/usr/lib/gradiscope"
ln -s ../lib/gradiscope/bin/gradiscope "$tree/usr/bin/gradiscope"
cp "$root/packaging/linux/gradiscope.desktop" "$tree/usr/share/applications"
cp "$root/packaging/linux/gradiscope.xml" "$tree/usr/share/mime/packages"
cp "$root/icons/gradiscope.svg" "$tree/usr/share/icons/hicolor/scalable/apps"
for png in "$root"/icons/gradiscope-*.png; do
    size=$(basename "${png#*icons/gradiscope-}" .png)
    install -D -m 644 "$png" "$tree/usr/share/icons/hicolor/${size}x$size/apps/gradiscope.png"
done
cp "$root/packaging/linux/copyright" "$tree/usr/share/doc/gradiscope/copyright"
chmod -R u=rwX,go=rX "$tree"

tar --create --gzip --owner=0 --group=0 --file "$work/gradiscope-$version-linux-$(uname -m).tar.gz" \
    --directory "$work/image" "$title"

# Most of it is compressed already, so that a slow compressor gains little.
# A version with ~ sorts before the one without, as a snapshot should.
package_version=${version/-/\~}
if command -v dpkg-deb >/dev/null; then
    architecture=$(dpkg --print-architecture)
    mkdir -p "$work/deb"
    cp -a "$tree/." "$work/deb"
    install -d "$work/deb/DEBIAN"
    sed "s/@version@/$package_version/; s/@architecture@/$architecture/; s/@size@/$(du -sk "$tree" | cut -f1)/" \
        "$root/packaging/linux/control" >"$work/deb/DEBIAN/control"
    (cd "$tree" && find . -type f -printf '%P\0' | sort -z | xargs -0 md5sum) >"$work/deb/DEBIAN/md5sums"
    dpkg-deb --root-owner-group -Zgzip --build "$work/deb" "$work/gradiscope_${package_version}_$architecture.deb"
fi
if command -v rpmbuild >/dev/null; then
    rpmbuild -bb --quiet --define "_topdir $work/rpm" --define "_rpmdir $work" --define "_dbpath $work/rpm/db" --define "tree $tree" \
        --define "_rpmfilename gradiscope-$package_version.%{_arch}.rpm" \
        --define "package_version $package_version" "$root/packaging/linux/gradiscope.spec"
fi

say "installed size $(du -sm "$tree" | cut -f1) MB"
ls -l "$work"/gradiscope[-_]* >&2
