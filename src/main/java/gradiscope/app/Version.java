package gradiscope.app;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }

    /// The program's name and version.
    static String text() {
        String built = Main.class.getPackage().getImplementationVersion();
        return "gradiscope " + Objects.requireNonNullElse(built, "(not packaged)");
    }
}
