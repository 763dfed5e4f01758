package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import gradiscope.data.NpyArray;
import gradiscope.data.Npz;
import gradiscope.data.NpzWriter;
import gradiscope.experiment.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Networks whose numbers are finite, and so small or large that what is computed with them need not be.
final class ExtremeParametersTest {
    @TempDir
    private static Path folder;

    private static String tiny = "";
    private static Map<String, NpyArray> arrays = Map.of();

    @BeforeAll
    static void train() {
        tiny = Tiny.in(folder);
        Path out = folder.resolve("out");
        Cli.run("run", tiny, "--out", out.toString(), "--no-pictures").succeeded();
        arrays = Npz.read(out.resolve("checkpoints/step-00000006.npz"));
    }

    @ParameterizedTest
    @ValueSource(floats = {-1, 0, 1e-38f, 1e-20f, 1e10f, 1e19f, 1e30f, 1e38f})
    void areMeasuredByEveryProbe(float factor) throws IOException {
        Path params = folder.resolve("scaled.npz");
        try (NpzWriter out = new NpzWriter(Files.newOutputStream(params))) {
            for (NpyArray array : arrays.values()) {
                if (!array.name().startsWith("gradiscope.")) {
                    out.floats(
                            array.name(),
                            scaled(array.floats(), array.name().endsWith("running_var") ? Math.abs(factor) : factor),
                            array.shape().stream().mapToInt(Integer::intValue).toArray());
                }
            }
        }
        Cli probe = Cli.run(
                "probe",
                tiny,
                "--params",
                params.toString(),
                "--probe=loss",
                "--probe=interpolation:gaussLength=true",
                "--probe=interpolation:batchNorm=endpoint",
                "--probe=confusion",
                "--probe=confusion:unit=mini-batch,batch=2,order=cluster",
                "--probe=collapse",
                "--probe=surface:points=3");

        JsonNode readings = JsonText.parse("printed", probe.succeeded().out()).path("readings");
        assertThat(readings)
                .hasSize(7)
                .allSatisfy(r -> assertThat(r.path("reading").isObject()).isTrue());
    }

    /// Never beyond what a float holds.
    private static float[] scaled(float[] numbers, float factor) {
        float[] scaled = new float[numbers.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) Math.clamp((double) numbers[i] * factor, -Float.MAX_VALUE, Float.MAX_VALUE);
        }
        return scaled;
    }
}
