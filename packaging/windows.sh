#!/usr/bin/env bash
# Makes the .msi in target/installer, after `mvn -DskipTests package`. Runs in Git Bash; needs WiX 3 or newer.
. "$(dirname "${BASH_SOURCE[0]}")/image.sh"

title=Gradiscope
icon=$root/icons/gradiscope.ico
make_image "$title/app" "$title/$title.exe" \
    --add-launcher "gradiscope-command=$root/packaging/associations/windows-command.properties"

# The same code through all versions, by which Windows knows that one replaces the other.
"$jdk/jpackage" --type msi --dest "$work" --name "$title" --app-version "$number" --app-image "$work/image/$title" \
    --win-upgrade-uuid 5b8d2a0e-6a53-4a0c-9d1f-3f1a5c0e7b42 --win-menu --win-shortcut-prompt --win-dir-chooser \
    --win-per-user-install --file-associations "$root/packaging/associations/session.properties" \
    --license-file "$root/LICENSE" --vendor Gradiscope --description "$description"
mv "$work/$title-$number.msi" "$work/gradiscope-$number-windows-x86_64.msi"
say "installed size $(du -sm "$work/image/$title" | cut -f1) MB"
ls -l "$work"/*.msi >&2
