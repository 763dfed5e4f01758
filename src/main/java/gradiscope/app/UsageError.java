package gradiscope.app;

import gradiscope.experiment.BadInput;
import gradiscope.experiment.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with arguments that the command line cannot take apart, as one line.
final class UsageError {
    private UsageError() {}

    /// The problem, and where to read on.
    static String line(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return BadInput.oneLine(problem(e) + "; see " + command + " --help");
    }

    private static String problem(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException u -> unmatched(u);
            case MissingParameterException m when !m.getMissing().isEmpty() -> missing(m.getMissing());
            case OverwrittenOptionException o -> name(o.getOverwritten()) + " is given twice";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
        CommandLine command = e.getCommandLine();
        if (e.isUnknownOption()) {
            String near = e.getSuggestions().isEmpty()
                    ? ""
                    : "; did you mean " + e.getSuggestions().getFirst() + "?";
            return "there is no option " + Place.quote(first) + near;
        }
        return command.getSubcommands().isEmpty() || Start.file(first).isPresent()
                ? Place.quote(first) + " is one argument too many"
                : "there is no command " + Place.quote(first) + "; use one of " + offered(command);
    }

    private static String missing(List<ArgSpec> missing) {
        return "missing: "
                + String.join(", ", missing.stream().map(UsageError::name).toList());
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() + " " + arg.paramLabel() : arg.paramLabel();
    }

    /// The commands that the help lists.
    private static String offered(CommandLine command) {
        return command.getSubcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
