package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Place;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program's entry.
@Command(
        name = "gradiscope",
        description = "An oscilloscope for neural-network training.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Without a command it opens the window, with FILE if there is one: a session",
            "(*.gradiscope) or an experiment (*.json). Where there is no display it trains",
            "an example instead.",
            "gradiscope COMMAND --help says more of each.",
            "",
            "Example: gradiscope run example:spiral --out spiral"
        },
        subcommands = {
            RunCommand.class,
            FigureCommand.class,
            ExportCommand.class,
            OpenCommand.class,
            ProbeCommand.class,
            SweepCommand.class,
            LessonCommand.class,
            ExamplesCommand.class,
            SchemaCommand.class,
            ShareCommand.class,
            BenchCommand.class,
            SoakCommand.class,
            StartTimesCommand.class,
            PresetPicturesCommand.class,
            ScreenshotsCommand.class
        })
public final class Main implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "what the window is opened with")
    private @Nullable String argument;

    @Override
    public Integer call() throws IOException {
        Optional<Path> file = Optional.ofNullable(argument).flatMap(Start::file);
        if (argument != null && file.isEmpty()) {
            // As it would be told if there were no files: most likely a command was meant.
            throw new UnmatchedArgumentException(Objects.requireNonNull(spec).commandLine(), List.of(argument));
        }
        return new Start(Output.errors(spec), file).start();
    }

    public static void main(String[] args) {
        CommandLine line = commandLine();
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
            // What goes to a file or another program is UTF-8, as JSON is, whatever the terminal would show.
            line.setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
        }
        System.exit(execute(line, args));
    }

    /// Runs a command. Whatever a person got wrong, or the machine cannot do, is one line on standard error.
    ///
    /// @return an exit code of [Exit]
    static int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            line.getErr()
                    .println("gradiscope: there is not enough memory; use a smaller network, batch or data set, or give"
                            + " Java more memory with JAVA_TOOL_OPTIONS=-Xmx8g");
            return Exit.FAULT;
        }
    }

    /// The whole command line.
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        // An argument that begins with @ is a name like any other.
        line.setExpandAtFiles(false);
        line.registerConverter(Path.class, Main::path);
        line.setExecutionExceptionHandler((e, command, parsed) -> report(e, command));
        line.setParameterExceptionHandler((e, args) -> {
            e.getCommandLine().getErr().println("gradiscope: " + UsageError.line(e));
            return Exit.BAD_INPUT;
        });
        return line;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(Place.quote(name) + " is not a file name: " + e.getReason());
        }
    }

    private static int report(Exception e, CommandLine command) {
        PrintWriter err = command.getErr();
        if (e instanceof BadInput) {
            err.println("gradiscope: " + e.getMessage());
            return Exit.BAD_INPUT;
        }
        if ((e instanceof UncheckedIOException ? e.getCause() : e) instanceof IOException io) {
            err.println("gradiscope: " + BadInput.oneLine(Trouble.line(io)));
            return Exit.FAULT;
        }
        e.printStackTrace(err);
        err.println("gradiscope: this is a fault of the program; please report it with the lines above");
        return Exit.FAULT;
    }
}
