package gradiscope.probe.collapse;

import java.util.Arrays;
import java.util.List;

/// The cosines of the angles between K vectors; at NC2, 1 on the diagonal and -1/(K - 1) elsewhere.
///
/// @param rows K rows of K numbers from -1 to 1, symmetric
public record CosineMatrix(List<List<Double>> rows) {
    public CosineMatrix {
        rows = List.copyOf(rows.stream().map(List::copyOf).toList());
        for (List<Double> row : rows) {
            if (row.size() != rows.size() || row.stream().anyMatch(x -> !(x >= -1 && x <= 1))) {
                throw new IllegalArgumentException("not " + rows.size() + " cosines: " + row);
            }
        }
    }

    static CosineMatrix of(double[][] cosines) {
        return new CosineMatrix(Arrays.stream(cosines)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList());
    }

    /// The cosine between two of the vectors.
    public double get(int row, int column) {
        return rows.get(row).get(column);
    }
}
