package gradiscope.app;

import gradiscope.experiment.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program's entry.
@Command(
        name = "gradiscope",
        description = "An oscilloscope for neural-network training.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Without a command it opens the window; where there is no display it trains an example instead."},
        subcommands = {
            RunCommand.class,
            ProbeCommand.class,
            ExamplesCommand.class,
            SchemaCommand.class,
            ShareCommand.class,
            BenchCommand.class
        })
public final class Main implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return new Start(Output.errors(spec)).start();
    }

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /// The whole command line, as `main` runs it.
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> report(e, command));
        line.setParameterExceptionHandler((e, args) -> {
            CommandLine command = e.getCommandLine();
            PrintWriter err = command.getErr();
            err.println("gradiscope: " + BadInput.oneLine(String.valueOf(e.getMessage())) + "; try "
                    + command.getCommandSpec().qualifiedName() + " --help");
            return Exit.BAD_INPUT;
        });
        return line;
    }

    private static int report(Exception e, CommandLine command) {
        if (e instanceof BadInput bad) {
            command.getErr().println("gradiscope: " + bad.getMessage());
            return Exit.BAD_INPUT;
        }
        e.printStackTrace(command.getErr());
        command.getErr().println("gradiscope: this is a fault of the program; please report it with the lines above");
        return Exit.FAULT;
    }
}
