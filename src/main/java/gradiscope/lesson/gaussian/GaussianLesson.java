package gradiscope.lesson.gaussian;

import gradiscope.lesson.Lesson;
import gradiscope.lesson.Paper;
import java.util.List;

/// Wide networks are Gaussian processes.
public final class GaussianLesson {
    public static final Lesson LESSON = new Lesson(
            "wide-gaussian",
            "Wide networks are Gaussian processes",
            new Paper(
                    "Lee, Bahri, Novak, Schoenholz, Pennington, Sohl-Dickstein",
                    "Deep Neural Networks as Gaussian Processes",
                    "ICLR 2018",
                    "1711.00165"),
            "What does a network say before it has learnt anything, and how wide must it be to say it normally?",
            List.of(
                    "Only starts: no network is trained, and the paper's Bayesian inference with the kernel is not"
                            + " reproduced.",
                    "Two hidden layers and one or two inputs. The kurtosis formulas are derived for this program; they"
                            + " hold for networks without biases.",
                    "Width 4 is shown, but not compared with its formula: the tails are so heavy there that the"
                            + " standard error says little."),
            new GaussianCheck());

    private GaussianLesson() {}
}
