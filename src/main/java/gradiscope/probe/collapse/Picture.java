package gradiscope.probe.collapse;

import java.util.List;

/// A layer in two or three dimensions of the space that its class means span, seen from the mean of the
/// class means, in the unit of the features. Distances are true for three classes in two dimensions and for
/// four in three; otherwise it is a projection, and says what it keeps.
///
/// @param dimensions 2 or 3
/// @param meansKept the part of the class means' variance that is seen, 0 to 1
/// @param samplesKept the same for the samples, each weighing the same
/// @param misfit ||M - S||_F / ||M||_F: how far the centred class means are from the fitted simplex; 0 at NC2
/// @param means the class means, one for each class that has samples, in the order of [LayerReading#classes]
/// @param simplex S, the simplex equiangular tight frame nearest to the class means (scale and rotation, least
/// squares); in a layer with fewer than K - 1 units, that part of it which fits
/// @param rows the classifier's rows less their mean, all scaled by one factor to the size of the class means;
/// subtracting the mean changes no decision. Empty without a classifier, or where all its rows are the same
/// @param samples at most [Settings#MOST_SAMPLES], evenly spaced among all
public record Picture(
        int dimensions,
        double meansKept,
        double samplesKept,
        double misfit,
        List<Point> means,
        List<Point> simplex,
        List<Point> rows,
        List<SamplePoint> samples) {
    private static final double ROUNDING = 1e-9;

    public Picture {
        means = List.copyOf(means);
        simplex = List.copyOf(simplex);
        rows = List.copyOf(rows);
        samples = List.copyOf(samples);
        boolean shares = meansKept >= 0 && meansKept <= 1 && samplesKept >= 0 && samplesKept <= 1;
        if (!shares || !(misfit >= 0 && misfit <= 1)) {
            throw new IllegalArgumentException("not from 0 to 1: " + meansKept + ", " + samplesKept + ", " + misfit);
        }
        if (dimensions != 2 && dimensions != 3) {
            throw new IllegalArgumentException("a picture has 2 or 3 dimensions, not " + dimensions);
        }
        boolean matching = simplex.size() == means.size() && (rows.isEmpty() || rows.size() == means.size());
        if (!matching || samples.size() > Settings.MOST_SAMPLES) {
            throw new IllegalArgumentException(means.size() + " means, " + simplex.size() + " vertices, " + rows.size()
                    + " rows, " + samples.size() + " samples");
        }
    }

    /// Whether the class means are shown without loss.
    public boolean exact() {
        return meansKept > 1 - ROUNDING;
    }
}
