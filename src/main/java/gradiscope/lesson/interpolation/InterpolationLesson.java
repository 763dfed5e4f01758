package gradiscope.lesson.interpolation;

import gradiscope.lesson.Lesson;
import gradiscope.lesson.Paper;
import java.util.List;

/// Linear interpolation.
public final class InterpolationLesson {
    public static final Lesson LESSON = new Lesson(
            "linear-interpolation",
            "The straight line from start to end",
            new Paper(
                    "Vlaar, Frankle",
                    "What Can Linear Interpolation of Neural Network Loss Landscapes Tell Us?",
                    "ICML 2022",
                    "2106.16004"),
            "What does the loss along the straight line from start to end of training tell?",
            List.of(
                    "The paper trains networks on images; here they are small fully connected ones on a mixture of"
                            + " Gaussians, 5 to 25 runs each.",
                    "No run from start to end was found whose line rises above its start; barriers are shown between"
                            + " two trained ends.",
                    "With Adam the line rises at a constant rate only, at a training loss that is not small; where the"
                            + " rate runs out at the end, the loss falls all the way though it is as far. So it is the"
                            + " noise of the end as much as the distance.",
                    "With batches of one size and this data every line of gradient descent falls: that partial"
                            + " pre-training changes the path is not reproduced, that it worsens the test error is"
                            + " measured.",
                    "The plateau of three layers needs a start smaller than usual, a twentieth."),
            new InterpolationCheck());

    private InterpolationLesson() {}
}
