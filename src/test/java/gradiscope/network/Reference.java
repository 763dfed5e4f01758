package gradiscope.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradiscope.data.Samples;
import gradiscope.experiment.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Numbers that PyTorch computed in float64, from a file or a part of it: `src/test/python/reference.py`
/// says how.
public final class Reference {
    private static final String FOLDER = "/gradiscope/reference/";

    private final String place;
    private final JsonNode node;

    private Reference(String place, JsonNode node) {
        this.place = place;
        this.node = node;
    }

    /// The cases of a file.
    ///
    /// @param name without `.json`
    public static Reference read(String name) {
        return new Reference(name, document(name)).at("cases");
    }

    /// A whole file.
    static JsonNode document(String name) {
        try (InputStream file = Reference.class.getResourceAsStream(FOLDER + name + ".json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// What its parts are called.
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    public Reference at(String name) {
        String inner = place + " / " + name;
        return new Reference(inner, Objects.requireNonNull(node.get(name), inner));
    }

    public double number(String name) {
        return at(name).node.doubleValue();
    }

    public double[] doubles(String name) {
        JsonNode list = at(name).node;
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).doubleValue())
                .toArray();
    }

    public float[] floats(String name) {
        double[] wide = doubles(name);
        float[] narrow = new float[wide.length];
        for (int i = 0; i < wide.length; i++) {
            narrow[i] = (float) wide[i];
        }
        return narrow;
    }

    public int[] integers(String name) {
        return Arrays.stream(doubles(name)).mapToInt(x -> (int) x).toArray();
    }

    /// Its `shape`: of one input, channels first.
    public Shape shape() {
        int[] sides = integers("shape");
        return sides.length == 1 ? Shape.vector(sides[0]) : new Shape(sides[0], sides[1], sides[2]);
    }

    /// Inputs of this name with its `labels`.
    public Samples classified(Shape shape, String inputs, int classes) {
        List<String> names =
                IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
        return Samples.classified(shape, floats(inputs), integers("labels"), names);
    }

    /// Asserts that no number is off by more than this share of the largest expected one. Rounding is of
    /// that kind: a number is a sum of terms as large as the others, and they may cancel.
    public void assertClose(String name, float[] actual, double share) {
        double[] expected = doubles(name);
        assertThat(actual).as("%s / %s", place, name).hasSize(expected.length);
        double most = share * Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("%s / %s [%d]", place, name, i).isCloseTo(expected[i], within(most));
        }
    }
}
