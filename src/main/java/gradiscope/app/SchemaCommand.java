package gradiscope.app;

import gradiscope.experiment.Schema;
import gradiscope.probe.catalog.Families;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "schema",
        description = "Prints the JSON Schema of an experiment.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SchemaCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = Output.of(spec);
        out.println(new Schema(Families.catalog()).text());
        out.flush();
    }
}
