package gradiscope.probe;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Experiment;
import gradiscope.network.Architecture;
import gradiscope.network.Cancellation;
import gradiscope.network.Plan;
import gradiscope.training.Checkpoint;
import gradiscope.training.Run;
import gradiscope.training.Workbench;
import java.util.List;
import java.util.stream.Stream;

/// What a probe looks at: a run at one moment, frozen.
///
/// @param experiment what was built
/// @param architecture its network, with all shapes
/// @param data the samples that it is trained and tested on
/// @param start the first checkpoint of the run
/// @param now the checkpoint that is measured
/// @param timeline checkpoints up to now, by step, `start` first and `now` last
/// @param cancellation whether the reading is still wanted: asked by a probe between points, layers and batches,
///     to end with a [java.util.concurrent.CancellationException]. It never changes what a reading says
public record Subject(
        Experiment experiment,
        Architecture architecture,
        Split data,
        Checkpoint start,
        Checkpoint now,
        List<Checkpoint> timeline,
        Cancellation cancellation) {
    public Subject {
        timeline = List.copyOf(timeline);
    }

    /// A subject whose reading is wanted, however long it takes.
    public Subject(
            Experiment experiment,
            Architecture architecture,
            Split data,
            Checkpoint start,
            Checkpoint now,
            List<Checkpoint> timeline) {
        this(experiment, architecture, data, start, now, timeline, Cancellation.NEVER);
    }

    /// A run as it stands.
    ///
    /// @param bench what it trains
    public static Subject of(Workbench bench, Run run) {
        Checkpoint now = run.study().checkpoint();
        Stream<Checkpoint> before = run.timeline().checkpoints().stream().filter(c -> c.step() < now.step());
        return new Subject(
                bench.experiment(),
                bench.architecture(),
                bench.data(),
                run.timeline().first(),
                now,
                Stream.concat(before, Stream.of(now)).toList());
    }

    /// The same for as long as nobody requests otherwise.
    public Subject until(Cancellation requested) {
        return new Subject(experiment, architecture, data, start, now, timeline, requested);
    }

    /// A plan of its network, with the parameters and statistics of now, that ends where the reading is no
    /// longer wanted.
    ///
    /// @param capacity most rows of a batch
    public Plan plan(int capacity, Plan.Purpose purpose) {
        Plan plan = new Plan(architecture, capacity, purpose, cancellation);
        plan.load(now.parameters(), now.statistics());
        return plan;
    }

    /// The sets that hold samples, training first.
    public List<SampleSet> sets() {
        return data.test().count() == 0 ? List.of(SampleSet.TRAIN) : List.of(SampleSet.TRAIN, SampleSet.TEST);
    }

    public Samples samples(SampleSet set) {
        return set == SampleSet.TRAIN ? data.train() : data.test();
    }
}
