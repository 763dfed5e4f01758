package gradiscope.probe.confusion;

import gradiscope.probe.Matrix;
import java.util.ArrayList;
import java.util.List;

/// The cosine matrix, ordered, to be drawn and written out.
///
/// 512 samples are a quarter of a million numbers, too many to write at every step. So a map keeps at most
/// a given number of rows: beyond it, `itemsPerCell` neighbours in the order share a row, and a cell is the
/// mean cosine of its pairs without those of a sample with itself. Blocks survive that; single extreme
/// pairs do not, and are named in the [CosineSummary] instead.
///
/// @param cosines symmetric, m x m, in [-1, 1]
/// @param itemsPerCell how many samples share a row; 1 when the map is exact
/// @param ids the samples in order; marked ones are not among them
/// @param segments runs of one class in that order; empty where there are no classes
public record HeatMap(Matrix cosines, int itemsPerCell, List<Integer> ids, List<Segment> segments) {
    public HeatMap {
        ids = List.copyOf(ids);
        segments = List.copyOf(segments);
    }

    /// A run of neighbours of one class: its border is where the next begins.
    ///
    /// @param label the class
    /// @param from place of its first sample in the order
    /// @param count how many samples
    public record Segment(int label, int from, int count) {}

    /// @param order rows of `cosines`, in the order to show, at least one
    /// @param limit most rows of the map, at least 1
    static HeatMap of(Cosines cosines, int[] order, Items items, int limit) {
        int perCell = Math.ceilDiv(order.length, limit);
        int cells = Math.ceilDiv(order.length, perCell);
        Matrix matrix = Matrix.of(cells, cells, (a, b) -> mean(cosines, order, a * perCell, b * perCell, perCell));
        List<Integer> places = new ArrayList<>();
        for (int row : order) {
            places.add(cosines.place(row));
        }
        List<Integer> ids = places.stream().map(items.ids()::get).toList();
        return new HeatMap(matrix, perCell, ids, items.hasClasses() ? segments(places, items.labels()) : List.of());
    }

    private static double mean(Cosines cosines, int[] order, int top, int left, int size) {
        double sum = 0;
        int count = 0;
        for (int a = top; a < Math.min(top + size, order.length); a++) {
            for (int b = left; b < Math.min(left + size, order.length); b++) {
                if (a != b) {
                    sum += cosines.get(order[a], order[b]);
                    count++;
                }
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    private static List<Segment> segments(List<Integer> places, List<Integer> labels) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= places.size(); i++) {
            int label = labels.get(places.get(from));
            if (i == places.size() || labels.get(places.get(i)) != label) {
                segments.add(new Segment(label, from, i - from));
                from = i;
            }
        }
        return segments;
    }
}
