package gradiscope.lesson.confusion;

import gradiscope.lesson.Lesson;
import gradiscope.lesson.Paper;
import java.util.List;

/// Gradient confusion and architecture.
public final class ConfusionLesson {
    public static final Lesson LESSON = new Lesson(
            "gradient-confusion",
            "Gradient confusion and architecture",
            new Paper(
                    "Sankararaman, De, Xu, Huang, Goldstein",
                    "The Impact of Neural Network Overparameterization on Gradient Confusion and Stochastic Gradient"
                            + " Descent",
                    "ICML 2020",
                    "1904.06963"),
            "When do the gradients of different samples pull against one another?",
            List.of(
                    "The paper trains wide residual and convolutional networks on images; here they are small fully"
                            + " connected ones on a mixture of Gaussians, for 6 epochs, means over 8 runs, and over 40"
                            + " starts.",
                    "The paper's figures are of mini-batches of 128; here of single samples, 200 of them, which fight"
                            + " more: the direction is compared, not the numbers.",
                    "With batch norm the statistics are frozen: a single sample has no gradient of its own in training"
                            + " mode.",
                    "In the paper's figures skips alone still suffer from depth; here, scaled by 1/sqrt(depth), they do"
                            + " not.",
                    "The theorems on convergence and on concentration are not checked, beyond the linear network whose"
                            + " confusion does not depend on depth."),
            new ConfusionCheck());

    private ConfusionLesson() {}
}
