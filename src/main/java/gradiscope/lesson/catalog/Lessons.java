package gradiscope.lesson.catalog;

import gradiscope.lesson.Lesson;
import gradiscope.lesson.confusion.ConfusionLesson;
import gradiscope.lesson.deepfeatures.DeepFeaturesLesson;
import gradiscope.lesson.features.FeaturesLesson;
import gradiscope.lesson.gaussian.GaussianLesson;
import gradiscope.lesson.interpolation.InterpolationLesson;
import gradiscope.lesson.linear.LinearLesson;
import java.util.List;
import java.util.Optional;

/// All lessons, in the order in which they are taught.
public final class Lessons {
    public static final List<Lesson> ALL = List.of(
            ConfusionLesson.LESSON,
            InterpolationLesson.LESSON,
            LinearLesson.LESSON,
            GaussianLesson.LESSON,
            FeaturesLesson.LESSON,
            DeepFeaturesLesson.LESSON);

    private Lessons() {}

    /// The lesson of this name.
    public static Optional<Lesson> named(String name) {
        return ALL.stream().filter(lesson -> lesson.name().equals(name)).findFirst();
    }
}
