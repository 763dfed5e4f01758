package gradiscope.app;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.ShareCode;
import gradiscope.probe.catalog.Families;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "share",
        description = "Turns an experiment into a share code, or a share code into an experiment.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ShareCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT|CODE", description = "A file, example:NAME, or a code that begins with gs1.")
    private String given = "";

    @Override
    public void run() {
        PrintWriter out = Output.of(spec);
        Experiment experiment = ExperimentFile.read(given).experiment();
        if (ExperimentFile.isCode(given)) {
            out.print(new ExperimentJson(Families.catalog()).write(experiment));
        } else {
            out.println(new ShareCode(Families.catalog()).encode(experiment));
        }
        out.flush();
    }
}
