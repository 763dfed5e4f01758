package gradiscope.lesson.linear;

import gradiscope.lesson.Lesson;
import gradiscope.lesson.Paper;
import java.util.List;

/// Wide networks are linear models.
public final class LinearLesson {
    public static final Lesson LESSON = new Lesson(
            "wide-linear",
            "Wide networks are linear models",
            new Paper(
                    "Lee, Xiao, Schoenholz, Bahri, Novak, Sohl-Dickstein, Pennington",
                    "Wide Neural Networks of Any Depth Evolve as Linear Models Under Gradient Descent",
                    "NeurIPS 2019",
                    "1902.06720"),
            "How wide must a network be before training it is solving a linear equation?",
            List.of(
                    "Twenty samples of a made-up task and fully connected networks of two hidden layers, up to 512"
                            + " wide; the paper trains wide residual networks on images as well.",
                    "Gradient descent on all samples at once; no momentum, no mini-batches, no cross-entropy.",
                    "That a real network may survive above the critical rate is not measured: only the linear model"
                            + " must diverge there.",
                    "The slopes are fitted over these widths; the paper's theorem bounds them from one side only."),
            new LinearCheck());

    private LinearLesson() {}
}
