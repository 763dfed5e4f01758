package gradiscope.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradiscope.data.NpyArray;
import gradiscope.data.Npz;
import gradiscope.data.NpzWriter;
import gradiscope.experiment.Layer;
import gradiscope.experiment.Seed;
import gradiscope.network.Architecture;
import gradiscope.network.Nets;
import gradiscope.network.Plan;
import gradiscope.network.Statistic;
import gradiscope.network.layer.Conv2d;
import gradiscope.network.layer.Flatten;
import gradiscope.network.layer.Initialisation;
import gradiscope.network.layer.Layers;
import gradiscope.network.layer.Residual;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// PyTorch runs the code of a network, and gets the outputs that are computed here.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TorchCodeTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final String NPZ = "network.npz";

    private Path folder = Path.of("");
    private boolean ran;

    private final List<Nets.Case> cases = Stream.concat(Nets.all(), more()).toList();

    private static Stream<Nets.Case> more() {
        Residual ntk = new Residual("", "for", -0.3, Initialisation.NTK, 1.4);
        Conv2d scaled = new Conv2d("conv 1", 3, 3, 1, 1, false, Initialisation.NTK, 1.1);
        return Stream.of(
                Nets.vector("scaled projection", Nets.named("for", 6), Nets.dense(5), ntk, Nets.dense(0)),
                Nets.vector("odd names", Nets.named("class", 6), Nets.named("größe", 5), Nets.named("1", 0)),
                Nets.vector("names of modules", Nets.named("forward", 6), Nets.named("x", 5), Nets.named("float", 0)),
                Nets.image("scaled convolution", scaled, new Flatten("self"), Nets.dense(0)));
    }

    List<Nets.Case> cases() {
        return cases;
    }

    private Path folder(Nets.Case net) {
        return folder.resolve(String.format("%03d", cases.indexOf(net)));
    }

    @BeforeAll
    void run(@TempDir Path given) throws IOException, InterruptedException {
        folder = given;
        for (Nets.Case net : cases) {
            write(net);
        }
        ran = python("-c", "import numpy, torch") == 0;
        if (ran) {
            assertThat(python("src/test/python/run_exported.py", folder.toString()))
                    .isZero();
        }
    }

    private void write(Nets.Case net) throws IOException {
        Path to = Files.createDirectories(folder(net));
        Architecture architecture = net.architecture();
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(to.resolve(NPZ)))) {
            CheckpointFile.write(out, architecture, checkpoint(architecture));
        }
        String code = TorchCode.of(architecture, List.of("A network \"\"\" of \\ " + net.name()), NPZ);
        Files.writeString(to.resolve("network.py"), code);
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(to.resolve("inputs.npz")))) {
            float[] x = net.samples().inputs();
            int size = net.samples().shape().size();
            out.floats("x", x, x.length / size, size);
        }
    }

    /// Parameters as at the start, moved a little; statistics as no batch has left them.
    private static Checkpoint checkpoint(Architecture architecture) {
        RandomGenerator random = new Seed(11).generator();
        float[] parameters = architecture.initialParameters(new Seed(3));
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += (float) (0.1 * random.nextGaussian());
        }
        float[] statistics = architecture.initialStatistics();
        for (Statistic s : architecture.statistics()) {
            for (int i = s.offset(); i < s.offset() + s.size(); i++) {
                statistics[i] = (float) (s.isVariance() ? 0.5 + random.nextDouble() : random.nextGaussian());
            }
        }
        return new Checkpoint(5, parameters, statistics, List.of(), Progress.NONE);
    }

    private static int python(String... arguments) throws IOException, InterruptedException {
        if (!Files.isExecutable(PYTHON)) {
            return -1;
        }
        List<String> command = new ArrayList<>(List.of(PYTHON.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(
                        arguments.length == 2 && arguments[0].equals("-c")
                                ? ProcessBuilder.Redirect.DISCARD
                                : ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void everyLayerIsInOne() {
        Set<Class<? extends Layer>> used = new HashSet<>();
        cases.forEach(net -> net.network().layers().forEach(layer -> used.add(layer.getClass())));
        assertThat(used).containsAll(Layers.ALL);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheSameOutputs(Nets.Case net) {
        assumeTrue(ran, "no " + PYTHON + " with PyTorch (Debian: python3-torch) to run the code");
        NpyArray theirs = Objects.requireNonNull(
                Npz.read(folder(net).resolve("outputs.npz")).get("y"));
        float[] ours = outputs(net);
        float[] given = theirs.floats();
        assertThat(given).hasSameSizeAs(ours);
        for (int i = 0; i < ours.length; i++) {
            assertThat(given[i]).isCloseTo(ours[i], within(1e-5f * Math.max(1, Math.abs(ours[i]))));
        }
    }

    private static float[] outputs(Nets.Case net) {
        Architecture architecture = net.architecture();
        Checkpoint checkpoint = checkpoint(architecture);
        int count = net.samples().count();
        Plan plan = new Plan(architecture, count, Plan.Purpose.VALUES);
        plan.load(checkpoint.parameters(), checkpoint.statistics());
        plan.evaluating();
        plan.batch().take(net.samples(), 0, count);
        plan.forward();
        return plan.output()
                .value()
                .part(0, count * architecture.task().outputs())
                .toArray();
    }

    @Test
    void codeIsTheSameEachTimeAndPlain() throws IOException {
        for (Nets.Case net : cases) {
            byte[] first = Files.readAllBytes(folder(net).resolve("network.py"));
            write(net);
            assertThat(Files.readAllBytes(folder(net).resolve("network.py"))).isEqualTo(first);
            assertThat(new String(first, StandardCharsets.UTF_8))
                    .doesNotContain("\r")
                    .contains("class Network");
        }
    }
}
