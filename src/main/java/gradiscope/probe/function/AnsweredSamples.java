package gradiscope.probe.function;

import gradiscope.data.Samples;
import gradiscope.probe.SampleSet;
import java.util.Arrays;
import java.util.List;

/// What the network answers to some samples.
///
/// @param set which samples they belong to
/// @param ids their places among these, ascending
/// @param truths the class of each, from 0; for regression its first target
/// @param answers a row for each
public record AnsweredSamples(SampleSet set, List<Integer> ids, List<Double> truths, Answers answers) {
    public AnsweredSamples {
        ids = List.copyOf(ids);
        truths = List.copyOf(truths);
    }

    /// @param samples as the network sees them
    static AnsweredSamples of(SampleSet set, Samples samples, int[] ids, Forward forward) {
        float[] answers = forward.answers(samples.pick(ids).inputs());
        return new AnsweredSamples(
                set,
                Arrays.stream(ids).boxed().toList(),
                Arrays.stream(ids)
                        .mapToObj(id -> PlacedSample.truth(samples, id))
                        .toList(),
                Answers.of(answers, forward.plan().objective().answerSize()));
    }
}
