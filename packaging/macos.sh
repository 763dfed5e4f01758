#!/usr/bin/env bash
# Makes the .dmg in target/installer, after `mvn -DskipTests package`. Needs Xcode's command-line tools.
. "$(dirname "${BASH_SOURCE[0]}")/image.sh"

title=Gradiscope
icon=$root/icons/gradiscope.icns
# A bundle's version begins with one or more, says jpackage; the file's name tells the true one.
true_number=$number
[[ $number != 0.* ]] || number=1.${number#0.}
associations=$root/packaging/associations/session.properties
make_image "$title.app/Contents/app" "$title.app/Contents/MacOS/$title" \
    --mac-package-identifier org.gradiscope --mac-package-name "$title" --file-associations "$associations"

app=$work/image/$title.app
# The cache and the licences came after jpackage had signed the image for this machine.
codesign --force --deep --sign - "$app"
"$jdk/jpackage" --type dmg --dest "$work" --name "$title" --app-version "$number" --app-image "$app"
mv "$work/$title-$number.dmg" "$work/gradiscope-$true_number-macos-$(uname -m).dmg"
say "installed size $(du -sm "$app" | cut -f1) MB"
ls -l "$work"/*.dmg >&2
