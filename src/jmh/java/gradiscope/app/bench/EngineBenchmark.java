package gradiscope.app.bench;

import gradiscope.data.Samples;
import gradiscope.data.Split;
import gradiscope.experiment.Seed;
import gradiscope.network.Architecture;
import gradiscope.network.GradientGram;
import gradiscope.optimizer.Adam;
import gradiscope.optimizer.Sgd;
import gradiscope.probe.Reading;
import gradiscope.probe.Subject;
import gradiscope.probe.landscape.InterpolationProbe;
import gradiscope.tensor.Slice;
import gradiscope.training.Checkpoint;
import gradiscope.training.NetworkStudy;
import gradiscope.training.NonFinite;
import gradiscope.training.Progress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The engine's cases of `gradiscope bench` under JMH, for anyone who doubts the simple timer.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EngineBenchmark {
    @Param({"2-8-8-2", "64-64-32-10", "64-128-128-128-10", "784-256-256-10"})
    private String widths = "";

    private final Progress none = Progress.NONE;
    private Optional<Case> current = Optional.empty();

    private record Case(
            NetworkStudy sgd, NetworkStudy adam, GradientGram gram, float[] theta, Samples samples, Subject subject) {}

    @Setup
    public void prepare() {
        Mlp mlp =
                Mlp.of(Stream.of(widths.split("-")).mapToInt(Integer::parseInt).toArray());
        int batch = mlp.widths().get(1) > 64 ? 128 : 32;
        Samples samples = mlp.samples(256);
        Architecture architecture = mlp.architecture(samples);
        float[] start = architecture.initialParameters(new Seed(1));
        float[] end = architecture.initialParameters(new Seed(2));
        Checkpoint first = new Checkpoint(0, start, new float[0], List.of(), none);
        Checkpoint last = new Checkpoint(1, end, new float[0], List.of(), none);
        NetworkStudy sgd = mlp.study(new Sgd(0.01, 0.9, 0, false), batch);
        Split split = new Split(samples, samples.pick(new int[0]));
        Subject subject = new Subject(sgd.experiment(), architecture, split, first, last, List.of(first, last));
        current = Optional.of(new Case(
                sgd,
                mlp.study(new Adam(1e-3, 0.9, 0.999, 1e-8), batch),
                new GradientGram(architecture, samples.count()),
                start,
                samples,
                subject));
    }

    private Case current() {
        return current.orElseThrow();
    }

    /// One step of SGD with momentum.
    @Benchmark
    public Optional<NonFinite> stepSgd() {
        return current().sgd.step();
    }

    /// One step of Adam.
    @Benchmark
    public Optional<NonFinite> stepAdam() {
        return current().adam.step();
    }

    /// The Gram matrix of 256 per-sample gradients.
    @Benchmark
    public Slice confusion() {
        return current().gram.of(current().theta, new float[0], current().samples);
    }

    /// 51 points on the line between two networks, 256 samples.
    @Benchmark
    public Reading interpolation() {
        return InterpolationProbe.wholeNetwork().measure(current().subject);
    }
}
