package gradiscope.lesson.deepfeatures;

import gradiscope.lesson.Lesson;
import gradiscope.lesson.Paper;
import java.util.List;

/// Deep neural collapse.
public final class DeepFeaturesLesson {
    public static final Lesson LESSON = new Lesson(
            "deep-features",
            "Deep neural collapse",
            new Paper(
                    "Tirer, Bruna",
                    "Extended Unconstrained Features Model for Exploring Deep Neural Collapse",
                    "ICML 2022",
                    "2202.08087"),
            "Does collapse stop at the last layer, and does descent always find it?",
            List.of(
                    "Without biases, one set of sizes and penalties. The closed form is derived for this program and"
                            + " found again by descent; it is not quoted from the paper.",
                    "The features below the ReLU are not tested: only those above it are an orthogonal frame.",
                    "The network is a small one on Gaussian blobs; the paper trains residual networks on images."),
            new DeepFeaturesCheck());

    private DeepFeaturesLesson() {}
}
