package gradiscope.figure;

import gradiscope.experiment.Experiment;
import gradiscope.probe.Measured;
import gradiscope.probe.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Writes pictures of real readings, for a person to look at:
/// `mvn -B -q test-compile exec:exec -Dexec.mainClass=gradiscope.figure.Gallery -Dexec.classpathScope=test
/// -Dargs=target/pictures`
public final class Gallery {
    private Gallery() {}

    /// @param args the folder; and the names of runs to draw, if not all
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Map<String, List<Measured>> all =
                readings(name -> args.length < 2 || List.of(args).contains(name));
        if (List.of(args).contains("odd")) {
            all.putAll(OddReadings.all());
        }
        try (Pictures pictures = new Pictures()) {
            for (Map.Entry<String, List<Measured>> entry : all.entrySet()) {
                long begin = System.nanoTime();
                byte[] png = pictures.png(entry.getValue(), Origin.UNKNOWN);
                long millis = (System.nanoTime() - begin) / 1_000_000;
                System.out.printf("%s: %d kB, %d ms%n", entry.getKey(), png.length / 1000, millis);
                Files.write(folder.resolve(entry.getKey() + ".png"), png);
            }
        } finally {
            Runtime.getRuntime().exit(0);
        }
    }

    private static Map<String, List<Measured>> readings(Predicate<String> wanted) {
        Map<String, List<Measured>> all = new LinkedHashMap<>();
        for (Study study : STUDIES) {
            if (wanted.test(study.name)) {
                Trained.readings(study.experiment, study.steps, study.when, Trained.probes(), Trained.surfaces(41))
                        .forEach((probe, readings) -> all.put(study.name + "-" + probe, readings));
            }
        }
        return all;
    }

    private record Study(String name, Experiment experiment, long steps, When when) {}

    private static final List<Study> STUDIES = List.of(
            new Study("digits", Trained.digits(0.05), 2000, When.LOG),
            new Study("start", Trained.digits(0.05), 0, When.LOG),
            new Study("blobs3", Trained.blobs(3), 8000, When.LOG),
            new Study("blobs4", Trained.blobs(4), 20000, new When(400)),
            new Study("squared", Trained.squaredBlobs(4), 3000, When.LOG),
            new Study("sine", Trained.sine(), 3000, new When(100)),
            new Study("wild", Trained.digits(0.15), 300, new When(10)),
            new Study("diverging", Trained.digits(2), 300, new When(10)));
}
