package gradiscope.app;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command prints.
final class Output {
    private Output() {}

    /// Standard output, or what a test put in its place.
    static PrintWriter of(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets it before a command runs");
        }
        return spec.commandLine().getOut();
    }

    /// Standard error, or what a test put in its place.
    static PrintWriter errors(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets it before a command runs");
        }
        return spec.commandLine().getErr();
    }
}
