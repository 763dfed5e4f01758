package gradiscope.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradiscope.app.bench.Bench;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Times the engine: the best of several repeats, in microseconds.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class BenchCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    @Override
    public void run() {
        PrintWriter out = Output.of(spec);
        ObjectNode results = JsonNodeFactory.instance.objectNode();
        new Bench((name, value) -> {
                    results.put(name, value);
                    if (!json) {
                        out.printf(Locale.ROOT, "%s: %.4g%n", name, value);
                        out.flush();
                    }
                })
                .run();
        if (json) {
            out.println(results.toPrettyString());
            out.flush();
        }
    }
}
