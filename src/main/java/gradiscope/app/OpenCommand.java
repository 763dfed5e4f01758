package gradiscope.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "open",
        description = "Opens the window with a session, an experiment, or what a figure shows.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class OpenCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "A .gradiscope or .json file, or a figure: .png, .svg, .pdf, .gif, .mp4.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        return new Start(Output.errors(spec), Optional.of(file)).start();
    }
}
