package gradiscope.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the platform expects a program's own files.
///
/// On Linux these are the folders of the XDG Base Directory Specification 0.8, on macOS `~/Library/Application
/// Support`, on Windows `%APPDATA%` for what a person sets and `%LOCALAPPDATA%` for what belongs to the machine.
///
/// @param config for settings
/// @param state for what a program that is cut off leaves
record Places(Path config, Path state) {
    private static final String NAME = "gradiscope";
    private static final String TITLE = "Gradiscope";

    /// @param system name of the operating system, as Java gives it
    /// @param home the person's own folder
    static Places of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            Path local = home.resolve("AppData/Local");
            return new Places(
                    named(environment, "APPDATA", home.resolve("AppData/Roaming"))
                            .resolve(TITLE),
                    named(environment, "LOCALAPPDATA", local).resolve(TITLE));
        }
        if (name.contains("mac")) {
            Path support = home.resolve("Library/Application Support").resolve(TITLE);
            return new Places(support, support.resolve("Autosave"));
        }
        return new Places(
                named(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
                named(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve(NAME));
    }

    /// Those of this machine and person.
    static Places ofThisMachine() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /// A relative path there is no path at all, says the specification.
    private static Path named(Map<String, String> environment, String variable, Path otherwise) {
        try {
            return Optional.ofNullable(environment.get(variable))
                    .map(Path::of)
                    .filter(Path::isAbsolute)
                    .orElse(otherwise);
        } catch (InvalidPathException e) {
            return otherwise;
        }
    }
}
