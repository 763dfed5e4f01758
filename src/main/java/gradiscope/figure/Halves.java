package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.probe.Matrix;
import gradiscope.probe.collapse.CosineMatrix;
import gradiscope.probe.confusion.HeatMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Two symmetric tables in one: what run A had below the diagonal, and what run B has on it and above. Symmetric ones
/// say everything twice, so nothing is lost.
final class Halves {
    private Halves() {}

    /// What stands beside the title of such a table.
    static String words(Look look) {
        return look.say("A below the diagonal, B above");
    }

    /// Empty where the two are not of the same samples, cell by cell.
    ///
    /// @param b gives the order
    static Optional<HeatMap> of(HeatMap a, HeatMap b) {
        Map<Integer, Integer> places = new HashMap<>();
        IntStream.range(0, a.ids().size()).forEach(i -> places.put(a.ids().get(i), i));
        boolean single = a.itemsPerCell() == 1 && b.itemsPerCell() == 1;
        boolean same = a.ids().equals(b.ids()) && a.itemsPerCell() == b.itemsPerCell();
        if (!same && !(single && places.keySet().containsAll(b.ids()))) {
            return Optional.empty();
        }
        int side = b.cosines().rows();
        int[] inA = IntStream.range(0, side)
                .map(i -> same ? i : places.get(b.ids().get(i)))
                .toArray();
        Matrix both = Matrix.of(
                side,
                side,
                (row, column) -> row > column
                        ? a.cosines().get(inA[row], inA[column])
                        : b.cosines().get(row, column));
        return Optional.of(new HeatMap(both, b.itemsPerCell(), b.ids(), b.segments()));
    }

    /// Empty where the two are not of as many classes.
    static Optional<CosineMatrix> of(CosineMatrix a, CosineMatrix b) {
        int side = b.rows().size();
        if (a.rows().size() != side) {
            return Optional.empty();
        }
        List<List<Double>> both = IntStream.range(0, side)
                .mapToObj(row -> IntStream.range(0, side)
                        .mapToObj(column -> (row > column ? a : b).get(row, column))
                        .toList())
                .toList();
        return Optional.of(new CosineMatrix(both));
    }
}
