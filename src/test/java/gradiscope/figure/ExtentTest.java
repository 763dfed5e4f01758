package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.probe.collapse.Picture;
import gradiscope.probe.collapse.Point;
import gradiscope.probe.collapse.SamplePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ExtentTest {
    private static final List<Point> TWO = List.of(new Point(1, 0, 0), new Point(-1, 0, 0));

    private static final List<Point> THREE =
            List.of(new Point(0, 1, 0), new Point(-Math.sqrt(3) / 2, -0.5, 0), new Point(Math.sqrt(3) / 2, -0.5, 0));

    /// One sample at each of these places to the right.
    private static Picture picture(List<Point> means, List<Double> places) {
        List<SamplePoint> samples = new ArrayList<>();
        IntStream.range(0, places.size())
                .forEach(i -> samples.add(new SamplePoint(i, 0, new Point(places.get(i), 0, 0))));
        return new Picture(2, 1, 1, 0, means, means, List.of(), samples);
    }

    private static List<Double> spread(int count, double farthest) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> farthest * i / count)
                .toList();
    }

    @Test
    void allSamplesAreInsideWhereTheyAreSpreadEvenly() {
        Extent extent = Extent.of(picture(TWO, spread(200, 5)), Camera.FLAT);
        assertThat(extent.outside()).isZero();
        assertThat(extent.right()).isEqualTo(5);
    }

    @Test
    void aFewThatAreFarOutDoNotMakeAllElseSmall() {
        List<Double> places = new ArrayList<>(spread(200, 2));
        places.addAll(List.of(50.0, 60.0));
        Extent extent = Extent.of(picture(TWO, places), Camera.FLAT);
        assertThat(extent.outside()).isEqualTo(2);
        assertThat(extent.right()).isEqualTo(2);
    }

    @Test
    void meansStayApartFromOneAnother() {
        assertThat(Extent.of(picture(TWO, spread(100, 100)), Camera.FLAT).right())
                .isEqualTo(8);
        Extent three = Extent.of(picture(THREE, spread(100, 100)), Camera.FLAT);
        assertThat(three.right()).isEqualTo(4);
        assertThat(three.outside()).isEqualTo(96);
    }

    @Test
    void withoutSamplesThereAreTheMeans() {
        Extent extent = Extent.of(picture(THREE, List.of()), Camera.FLAT);
        assertThat(extent.high()).isEqualTo(1);
        assertThat(extent.outside()).isZero();
    }
}
