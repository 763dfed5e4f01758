package gradiscope.lesson;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What lies beside a lesson: texts and experiments, in `resources/lessons/NAME`.
public final class Resource {
    private Resource() {}

    /// @param file below `resources/lessons`
    /// @throws IllegalArgumentException when there is none
    public static String text(String file) {
        try (InputStream in = Resource.class.getResourceAsStream("/gradiscope/lessons/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no resource lessons/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Experiment experiment(String file) {
        return new ExperimentJson(Families.catalog()).read("lessons/" + file, text(file));
    }
}
