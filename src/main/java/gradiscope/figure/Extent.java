package gradiscope.figure;

import gradiscope.probe.collapse.Picture;
import gradiscope.probe.collapse.Point;
import gradiscope.probe.collapse.SamplePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How far a picture of class means reaches, as seen: means, rows, corners of the simplex, and nearly all samples,
/// as long as they leave the means apart.
///
/// @param left the least x
/// @param right the greatest
/// @param low the least y
/// @param high the greatest
/// @param outside how many samples are left outside
record Extent(double left, double right, double low, double high, int outside) {
    /// The global mean.
    static final Point CENTRE = new Point(0, 0, 0);

    /// So many of the samples are to be seen: the last few may be very far out.
    private static final double SEEN_SHARE = 0.99;

    /// Beyond those a sample may be so much farther out.
    private static final double FAR_OUT = 1.25;

    /// Samples farther out than this many times the farthest mean would bring the means too near to one another.
    private static final double FARTHEST_SAMPLE = 4;

    /// The same for two classes, which have all the width.
    private static final double FARTHEST_OF_TWO = 8;

    static Extent of(Picture picture, Camera camera) {
        return of(picture, List.of(), camera);
    }

    /// @param others points that are to be seen too
    static Extent of(Picture picture, List<Point> others, Camera camera) {
        List<Camera.Seen> seen = new ArrayList<>(Stream.of(picture.means(), picture.simplex(), picture.rows(), others)
                .flatMap(List::stream)
                .map(camera::see)
                .toList());
        seen.add(camera.see(CENTRE));
        double farthest = seen.stream().mapToDouble(Camera.Seen::distance).max().orElse(0);
        double most = (picture.means().size() == 2 ? FARTHEST_OF_TWO : FARTHEST_SAMPLE) * farthest;
        List<Camera.Seen> samples = picture.samples().stream()
                .map(SamplePoint::at)
                .map(camera::see)
                .sorted(Comparator.comparingDouble(Camera.Seen::distance))
                .toList();
        double reach = Math.min(most, reach(samples));
        List<Camera.Seen> inside =
                samples.stream().takeWhile(s -> s.distance() <= reach).toList();
        seen.addAll(inside);
        return new Extent(
                seen.stream().mapToDouble(Camera.Seen::x).min().orElse(0),
                seen.stream().mapToDouble(Camera.Seen::x).max().orElse(0),
                seen.stream().mapToDouble(Camera.Seen::y).min().orElse(0),
                seen.stream().mapToDouble(Camera.Seen::y).max().orElse(0),
                picture.samples().size() - inside.size());
    }

    /// With room for another one, whose samples do not count.
    Extent with(Extent other) {
        return new Extent(
                Math.min(left, other.left),
                Math.max(right, other.right),
                Math.min(low, other.low),
                Math.max(high, other.high),
                outside);
    }

    /// @param samples the nearest first
    private static double reach(List<Camera.Seen> samples) {
        int last = (int) Math.ceil(SEEN_SHARE * samples.size()) - 1;
        return last < 0 ? 0 : FAR_OUT * samples.get(last).distance();
    }

    /// As large as fits into so many pixels, with a margin, in the middle.
    View view(double width, double height, double margin) {
        double least = Math.max(right - left, high - low) / 100;
        double across = Math.max(0, width - 2 * margin) / Math.max(right - left, least);
        double up = Math.max(0, height - 2 * margin) / Math.max(high - low, least);
        double unit = least > 0 && Double.isFinite(least) ? Math.min(across, up) : 0;
        return new View(width / 2 - unit * (left + right) / 2, height / 2 + unit * (low + high) / 2, unit);
    }

    /// From the space of the features to pixels.
    record View(double middleX, double middleY, double unit) {
        double x(Camera.Seen seen) {
            return middleX + unit * seen.x();
        }

        double y(Camera.Seen seen) {
            return middleY - unit * seen.y();
        }
    }
}
