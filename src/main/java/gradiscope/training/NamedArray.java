package gradiscope.training;

import gradiscope.network.Architecture;
import gradiscope.network.Parameter;
import gradiscope.network.Stage;
import gradiscope.network.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// An array of a network as files have it: parameters and running statistics, layer by layer.
///
/// @param name in the file: `dense1.weight`
/// @param stage place of its layer in the architecture
/// @param role what it does in the layer: `weight`, `bias`, `running_mean`, `running_var`
/// @param shape its sides, outputs first
/// @param statistic whether it is one, rather than a parameter
/// @param offset where it starts in the flat array
record NamedArray(String name, int stage, String role, List<Integer> shape, boolean statistic, int offset) {
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_. -]");

    NamedArray {
        shape = List.copyOf(shape);
    }

    static List<NamedArray> all(Architecture architecture) {
        Set<String> names = new HashSet<>();
        List<NamedArray> all = new ArrayList<>();
        for (int i = 0; i < architecture.stages().size(); i++) {
            Stage stage = architecture.stages().get(i);
            for (Parameter p : stage.parameters()) {
                String name = name(p.key(), names);
                all.add(new NamedArray(name, i, p.role().key(), p.dimensions(), false, p.offset()));
            }
            for (Statistic s : stage.statistics()) {
                String name = name(s.key(), names);
                all.add(new NamedArray(name, i, s.name(), List.of(s.size()), true, s.offset()));
            }
        }
        return all;
    }

    /// A layer may be called anything, but an array in a file must not look like a path, nor like what is ours.
    private static String name(String key, Set<String> taken) {
        String name = NO_NAME.matcher(key).replaceAll("_");
        if (name.startsWith(StateFile.OWN)) {
            name = "_" + name;
        }
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /// Its sides behind others.
    int[] sides(int... outer) {
        int[] sides = Arrays.copyOf(outer, outer.length + shape.size());
        for (int i = 0; i < shape.size(); i++) {
            sides[outer.length + i] = shape.get(i);
        }
        return sides;
    }

    /// A copy of its numbers.
    float[] of(Checkpoint checkpoint) {
        float[] whole = statistic ? checkpoint.statistics() : checkpoint.parameters();
        return Arrays.copyOfRange(whole, offset, offset + size());
    }
}
