package gradiscope.probe.confusion;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Collects cosines one by one and estimates their [Density]. Memory and the time of the estimate do not
/// depend on how many there are: each is shared between the two nearest points of a fine grid (linear
/// binning, Wand 1994).
final class DensityEstimator {
    /// Odd, so that the middle bin is centred on 0 and orthogonal gradients fall into one bin.
    static final int BINS = 41;

    static final int POINTS = 201;
    private static final int FINE = 5;
    private static final int GRID = (POINTS - 1) * FINE + 1;
    private static final double STEP = 2.0 / (GRID - 1);
    private static final double NARROWEST = 0.01;
    /// Most that is taken for the standard deviation of a bump.
    private static final double WIDEST = 0.15;

    private final int[] counts = new int[BINS];
    private final double[] grid = new double[GRID];
    private int total;

    /// @param cosine in [-1, 1]
    void add(double cosine) {
        total++;
        counts[Math.min(BINS - 1, (int) ((cosine + 1) / 2 * BINS))]++;
        double place = (cosine + 1) / STEP;
        int left = Math.min(GRID - 2, (int) place);
        grid[left] += left + 1 - place;
        grid[left + 1] += place - left;
    }

    /// @param std standard deviation of the cosines
    Density estimate(double std) {
        double bandwidth = bandwidth(std);
        double[] kernel = kernel(bandwidth);
        double[] curve = new double[POINTS];
        Arrays.setAll(curve, point -> at(point * FINE, kernel));
        return new Density(
                IntStream.of(counts).boxed().toList(),
                bandwidth,
                Arrays.stream(curve).boxed().toList());
    }

    private double bandwidth(double std) {
        double range = (quantile(0.75) - quantile(0.25)) / 1.34;
        double spread = Math.min(range > 0 ? Math.min(std, range) : std, WIDEST);
        return Math.max(0.9 * spread * Math.pow(total, -0.2), NARROWEST);
    }

    /// A quantile to within a step of the grid.
    private double quantile(double share) {
        double below = 0;
        int i = 0;
        while (i < GRID - 1 && below + grid[i] < share * total) {
            below += grid[i++];
        }
        return i * STEP - 1;
    }

    /// The kernel at 0, 1, 2, ... steps, up to across the interval twice: as far as a reflection reaches.
    private double[] kernel(double bandwidth) {
        double[] kernel = new double[2 * GRID];
        double scale = 1 / (Math.sqrt(2 * Math.PI) * bandwidth * total);
        Arrays.setAll(kernel, i -> scale * Math.exp(-0.5 * Math.pow(i * STEP / bandwidth, 2)));
        return kernel;
    }

    private double at(int point, double[] kernel) {
        double sum = 0;
        for (int i = 0; i < GRID; i++) {
            int mirrored = point + i;
            sum += grid[i] * (kernel[Math.abs(point - i)] + kernel[mirrored] + kernel[2 * (GRID - 1) - mirrored]);
        }
        return sum;
    }
}
