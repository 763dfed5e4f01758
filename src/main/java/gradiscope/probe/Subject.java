package gradiscope.probe;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.network.Architecture;
import gradiscope.training.Checkpoint;
import java.util.List;

/// What a probe looks at: a run at one moment, frozen.
///
/// @param experiment what was built
/// @param architecture its network, with all shapes
/// @param data the samples that it is trained and tested on
/// @param start the first checkpoint of the run
/// @param now the checkpoint that is measured
/// @param timeline checkpoints up to now, by step, `start` first and `now` last
public record Subject(
        Experiment experiment,
        Architecture architecture,
        Split data,
        Checkpoint start,
        Checkpoint now,
        List<Checkpoint> timeline) {
    public Subject {
        timeline = List.copyOf(timeline);
    }

    /// The sets that hold samples, training first.
    public List<SampleSet> sets() {
        return data.test().count() == 0 ? List.of(SampleSet.TRAIN) : List.of(SampleSet.TRAIN, SampleSet.TEST);
    }

    public Samples samples(SampleSet set) {
        return set == SampleSet.TRAIN ? data.train() : data.test();
    }
}
