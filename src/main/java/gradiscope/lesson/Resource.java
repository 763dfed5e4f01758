package gradiscope.lesson;

import gradiscope.experiment.Experiment;
import gradiscope.experiment.ExperimentJson;
import gradiscope.probe.catalog.Families;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What lies beside a lesson: texts and experiments, in `resources/lessons/NAME`.
public final class Resource {
    private Resource() {}

    /// @param file below `resources/lessons`
    /// @throws IllegalArgumentException when there is none
    public static String text(String file) {
        return packaged("lessons/" + file);
    }

    public static Experiment experiment(String file) {
        return new ExperimentJson(Families.catalog()).read("lessons/" + file, text(file));
    }

    /// The scenes of a lesson, `1.md` and on, in order.
    ///
    /// @param lesson its name
    /// @throws gradiscope.experiment.BadInput when one is not written as [SceneText] says
    public static List<Scene> scenes(String lesson) {
        List<Scene> scenes = new ArrayList<>();
        for (String file = scene(lesson, 1); exists("lessons/" + file); file = scene(lesson, scenes.size() + 1)) {
            scenes.add(SceneText.read("lessons/" + file, text(file)));
        }
        return List.copyOf(scenes);
    }

    private static String scene(String lesson, int number) {
        return lesson + "/" + number + ".md";
    }

    /// What runs in a scene.
    ///
    /// @param lesson the name of its lesson
    /// @throws IllegalArgumentException when there is no such file or example
    public static Experiment run(String lesson, Scene scene) {
        String run = scene.run();
        if (run.startsWith(Scene.EXAMPLE)) {
            String file = "examples/" + run.substring(Scene.EXAMPLE.length()) + ".json";
            return new ExperimentJson(Families.catalog()).read(run, packaged(file));
        }
        return experiment(lesson + "/" + run);
    }

    private static boolean exists(String path) {
        return Resource.class.getResource("/gradiscope/" + path) != null;
    }

    private static String packaged(String path) {
        try (InputStream in = Resource.class.getResourceAsStream("/gradiscope/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
