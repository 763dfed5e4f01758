package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradiscope.data.Painted.Point;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Place;
import gradiscope.experiment.Seed;
import gradiscope.experiment.Source;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PaintedTest {
    private static Samples load(Painted painted) {
        return painted.load(new Seed(1), Path.of("")).samples();
    }

    @Test
    void pointsAreSamplesInTheirOrder() {
        Samples samples = load(new Painted(List.of(new Point(1, -2, 1), new Point(-0.5, 6, 0), new Point(0, 0, 2))));

        assertThat(samples.inputs()).containsExactly(1f, -2f, -0.5f, 6f, 0f, 0f);
        assertThat(samples.labels()).containsExactly(1, 0, 2);
        assertThat(samples.classNames()).containsExactly("0", "1", "2");
    }

    @Test
    void nothingPaintedYetIsAValueButIsNotTrainedOn() {
        Painted nothing = new Painted(List.of());

        assertThat(nothing.classes()).isZero();
        assertThatThrownBy(() -> load(nothing))
                .isInstanceOf(BadInput.class)
                .hasMessage("painted points: there are none yet; paint points of at least two classes");
    }

    @Test
    void oneClassAloneIsNotTrainedOn() {
        Painted one = new Painted(List.of(new Point(0, 0, 0), new Point(1, 1, 0)));

        assertThatThrownBy(() -> load(one)).isInstanceOf(BadInput.class).hasMessageContaining("all of one class");
    }

    @Test
    void pointsOutsideTheSquareAndOtherClassesAreRefused() {
        assertThatThrownBy(() -> new Point(6.01, 0, 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Point(0, Double.NaN, 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Point(0, 0, 10)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void moreThan5000PointsAreRefused() {
        List<Point> most = Collections.nCopies(Painted.MOST, new Point(0, 0, 0));
        List<Point> more = Collections.nCopies(Painted.MOST + 1, new Point(0, 0, 0));

        assertThat(new Painted(most).points()).hasSize(5000);
        assertThatThrownBy(() -> new Painted(more)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void theNameAloneIsAnEmptySheet() {
        Codec codec = new Codec(Catalog.empty().with(Source.class, DataSets.ALL));

        assertThat(codec.parse(Source.class, "painted", Map.of(), Place.root("here")))
                .isEqualTo(new Painted(List.of()));
    }
}
