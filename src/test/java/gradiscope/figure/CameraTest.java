package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.probe.collapse.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CameraTest {
    /// A regular tetrahedron: one corner on top, the others on a ring a third of the radius below the middle.
    private static final List<Point> TETRAHEDRON = List.of(
            new Point(0, 1, 0),
            new Point(0, -1.0 / 3, Math.sqrt(8) / 3),
            new Point(
                    Math.sqrt(8) / 3 * Math.sin(2 * Math.PI / 3),
                    -1.0 / 3,
                    Math.sqrt(8) / 3 * Math.cos(2 * Math.PI / 3)),
            new Point(
                    Math.sqrt(8) / 3 * Math.sin(4 * Math.PI / 3),
                    -1.0 / 3,
                    Math.sqrt(8) / 3 * Math.cos(4 * Math.PI / 3)));

    private static final Camera SPACE =
            new Camera(CollapseView.usual().turn(), CollapseView.usual().tilt(), false);

    @Test
    void aFlatPictureIsSeenAsItIs() {
        Camera.Seen seen = Camera.FLAT.see(new Point(0.3, -0.7, 0));
        assertThat(seen.x()).isEqualTo(0.3);
        assertThat(seen.y()).isEqualTo(-0.7);
    }

    @Test
    void turningKeepsDistances() {
        assertThat(TETRAHEDRON).allSatisfy(p -> {
            Camera.Seen seen = SPACE.see(p);
            assertThat(Math.hypot(seen.distance(), seen.depth())).isEqualTo(1, within(1e-12));
        });
    }

    @Test
    void noCornerOfATetrahedronHidesAnotherAndTheFirstIsOnTop() {
        List<Camera.Seen> seen = TETRAHEDRON.stream().map(SPACE::see).toList();
        IntStream.range(0, 4)
                .forEach(a -> IntStream.range(0, a)
                        .forEach(b -> assertThat(Math.hypot(
                                        seen.get(a).x() - seen.get(b).x(),
                                        seen.get(a).y() - seen.get(b).y()))
                                .isGreaterThan(0.4)));
        assertThat(seen.getFirst().y())
                .isGreaterThan(
                        seen.stream().skip(1).mapToDouble(Camera.Seen::y).max().orElseThrow() + 0.5);
    }
}
