package gradiscope.lesson;

import gradiscope.experiment.Seed;
import java.util.List;

/// Runs the protocol of a lesson.
@FunctionalInterface
public interface Check {
    /// Measures, from a seed of the reader's choice. Takes less than two minutes on two processors.
    ///
    /// @param bench what it may use
    /// @return each line that must be observed, in the order of the lesson
    /// @throws java.util.concurrent.CancellationException when it is not wanted any more
    List<Claim> verify(Seed seed, CheckBench bench);
}
