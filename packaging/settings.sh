# What the pom says, for the scripts that make installers: `mvn package` writes it to target/packaging.
version='@{project.version}'
description='@{project.description}'
main_class='@{main.class}'
jvm_flags='@{aot.flags} @{jvm.flags} @{javafx.flags}'
