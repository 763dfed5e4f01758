package gradiscope.data;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.experiment.Seed;

/// Regression of hills and hollows: inputs uniform over the square [-6, 6]^2, target
/// sum_c s_c exp(-|p - c|^2 / (2 width^2)) over six centres c, three by two, whose signs s_c alternate.
@Kind(
        name = "gaussian-field",
        title = "Gaussian field",
        help = "Regression: three hills and three hollows in turn, like a chess board.")
public record GaussianField(
        @Property(help = "number of samples", initial = "500", min = 10, max = 100_000)
        int samples,

        @Property(help = "standard deviation of a hill", initial = "1.2", above = 0, max = 6)
        double width)
        implements Generated {
    private static final double COLUMN = 4;
    private static final double ROW = 2.5;

    public GaussianField {
        Descriptor.check(GaussianField.class, samples, width);
    }

    @Override
    public Samples draw(Seed seed) {
        return Sampler.targets(samples, 2, seed, this::height);
    }

    private double height(double[] point) {
        double height = 0;
        for (int column = -1; column <= 1; column++) {
            double sign = column == 0 ? -1 : 1;
            height += sign * (hill(point, column * COLUMN, ROW) - hill(point, column * COLUMN, -ROW));
        }
        return height;
    }

    private double hill(double[] point, double x, double y) {
        return StrictMath.exp(-Points.squaredDistance(point, new double[] {x, y}) / (2 * width * width));
    }
}
