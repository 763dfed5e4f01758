package gradiscope.app;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "examples",
        description = "Lists the experiments that come with the program, or prints one.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExamplesCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Print the JSON of this one.")
    private @Nullable String name;

    @Override
    public void run() {
        PrintWriter out = Output.of(spec);
        if (name != null) {
            out.print(Examples.text(name));
        } else {
            int widest =
                    Examples.ALL.stream().mapToInt(e -> e.name().length()).max().orElse(1);
            Examples.ALL.forEach(e -> out.printf("%-" + widest + "s  %s%n", e.name(), e.sentence()));
            out.println();
            out.println("Train one: gradiscope run example:"
                    + Examples.ALL.getFirst().name() + " --out DIR");
        }
        out.flush();
    }
}
