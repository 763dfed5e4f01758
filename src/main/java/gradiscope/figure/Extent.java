package gradiscope.figure;

import gradiscope.probe.collapse.Picture;
import gradiscope.probe.collapse.Point;
import gradiscope.probe.collapse.SamplePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How far a picture of class means reaches, as seen: means, rows, corners of the simplex, and samples unless
/// they are far out.
///
/// @param left the least x
/// @param right the greatest
/// @param low the least y
/// @param high the greatest
/// @param outside how many samples are left outside
record Extent(double left, double right, double low, double high, int outside) {
    /// The global mean.
    static final Point CENTRE = new Point(0, 0, 0);

    /// Samples farther out than this many times the farthest mean would make all else small.
    private static final double FARTHEST_SAMPLE = 1.8;

    static Extent of(Picture picture, Camera camera) {
        List<Camera.Seen> seen = new ArrayList<>(Stream.of(picture.means(), picture.simplex(), picture.rows())
                .flatMap(List::stream)
                .map(camera::see)
                .toList());
        seen.add(camera.see(CENTRE));
        double reach = FARTHEST_SAMPLE
                * seen.stream().mapToDouble(Camera.Seen::distance).max().orElse(0);
        List<Camera.Seen> inside = picture.samples().stream()
                .map(SamplePoint::at)
                .map(camera::see)
                .filter(s -> s.distance() <= reach)
                .toList();
        seen.addAll(inside);
        return new Extent(
                seen.stream().mapToDouble(Camera.Seen::x).min().orElse(0),
                seen.stream().mapToDouble(Camera.Seen::x).max().orElse(0),
                seen.stream().mapToDouble(Camera.Seen::y).min().orElse(0),
                seen.stream().mapToDouble(Camera.Seen::y).max().orElse(0),
                picture.samples().size() - inside.size());
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
