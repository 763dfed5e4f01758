package gradiscope.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.data.NpyArray;
import gradiscope.data.Npz;
import gradiscope.network.Nets;
import gradiscope.network.layer.BatchNorm;
import gradiscope.optimizer.Sgd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Networks as NumPy arrays.
final class NetworkFilesTest {
    private static final NetworkStudy STUDY = study();
    private static final NetworkFiles FILES =
            new NetworkFiles(STUDY.experiment(), STUDY.architecture(), "Gradiscope 1");

    private static NetworkStudy study() {
        return Studies.study(Studies.experiment(
                List.of(Nets.dense(6), new BatchNorm("", 0.1, 1e-5), Nets.dense(0)), new Sgd(0.1, 0.9, 0, false), 10));
    }

    @TempDir
    private Path folder = Path.of("");

    private static List<Checkpoint> steps() {
        NetworkStudy study = study();
        Checkpoint start = study.checkpoint();
        study.step();
        return List.of(start, study.checkpoint());
    }

    private interface Written {
        void to(OutputStream out) throws IOException;
    }

    private Map<String, NpyArray> read(Written written) throws IOException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        written.to(once);
        written.to(again);
        assertThat(once.toByteArray()).isEqualTo(again.toByteArray());
        return Npz.read(Files.write(folder.resolve("a.npz"), once.toByteArray()));
    }

    private static NpyArray array(Map<String, NpyArray> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    @Test
    void aCheckpointHasItsArraysByNameWithStepAndSeed() throws IOException {
        Checkpoint last = steps().getLast();
        Map<String, NpyArray> arrays = read(out -> FILES.checkpoint(out, last));
        assertThat(array(arrays, "gradiscope.step").longs()).containsExactly(1);
        assertThat(array(arrays, "gradiscope.seed").longs())
                .containsExactly(STUDY.experiment().seed());
        NpyArray weight = array(arrays, "dense1.weight");
        assertThat(weight.shape()).containsExactly(6, 4);
        assertThat(weight.floats()).isEqualTo(Arrays.copyOf(last.parameters(), 24));
    }

    @Test
    void allCheckpointsHaveTheirStepsAsTheFirstSide() throws IOException {
        List<Checkpoint> steps = steps();
        Map<String, NpyArray> arrays = read(out -> FILES.timeline(out, steps));
        assertThat(array(arrays, "gradiscope.step").longs()).containsExactly(0, 1);
        NpyArray weight = array(arrays, "dense1.weight");
        assertThat(weight.shape()).containsExactly(2, 6, 4);
        assertThat(Arrays.copyOf(weight.floats(), 24))
                .isEqualTo(Arrays.copyOf(steps.getFirst().parameters(), 24));
        assertThat(Arrays.copyOfRange(weight.floats(), 24, 48))
                .isEqualTo(Arrays.copyOf(steps.getLast().parameters(), 24));
    }
}
