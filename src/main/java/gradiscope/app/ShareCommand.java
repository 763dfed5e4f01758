package gradiscope.app;

import gradiscope.experiment.ExperimentJson;
import gradiscope.experiment.ShareCode;
import gradiscope.probe.catalog.Families;
import java.io.File;
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
    private static final String PREFIX = "gs";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT|CODE", description = "A file, example:NAME, or a code that begins with gs1.")
    private String given = "";

    @Override
    public void run() {
        PrintWriter out = Output.of(spec);
        ShareCode share = new ShareCode(Families.catalog());
        if (isCode(given)) {
            out.print(new ExperimentJson(Families.catalog()).write(share.decode(given.strip())));
        } else {
            out.println(share.encode(ExperimentFile.read(given).experiment()));
        }
        out.flush();
    }

    private static boolean isCode(String text) {
        // Unlike a Path, a File can have any name, and then is not there.
        return text.strip().matches(PREFIX + "\\d+\\.[^/\\\\]*") && !new File(text).exists();
    }
}
