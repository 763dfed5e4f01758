package gradiscope.lesson.features;

import gradiscope.lesson.Lesson;
import gradiscope.lesson.Paper;
import java.util.List;

/// Neural collapse under MSE.
public final class FeaturesLesson {
    public static final Lesson LESSON = new Lesson(
            "free-features",
            "Neural collapse under MSE",
            new Paper(
                    "Zhou, Li, Ding, You, Qu, Zhu",
                    "On the Optimization Landscape of Neural Collapse under MSE Loss: Global Optimality with"
                            + " Unconstrained Features",
                    "ICML 2022",
                    "2203.01238"),
            "Where do the features of a class go when nothing but the loss and the penalties holds them?",
            List.of(
                    "The closed form for every penalty of the bias is derived for this program; the paper proves that"
                            + " the only global minimisers are collapsed ones.",
                    "The network is a small one on Gaussian blobs; the paper trains residual networks on images."),
            new FeaturesCheck());

    private FeaturesLesson() {}
}
