package gradiscope.figure.vector;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.vector.Outline.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SimpleTest {
    @Test
    void aLineABoxAndADiscAreKnown() {
        assertThat(Simple.of(Outline.line(1, 2, 3, 5)))
                .isEqualTo(new Simple.Straight(new Place(1, 2), new Place(3, 5)));
        assertThat(Simple.of(Outline.rectangle(1, 2, 3, 4))).isEqualTo(new Simple.Box(1, 2, 3, 4));
        assertThat(Simple.of(Outline.ellipse(5, 6, 2, 1))).isEqualTo(new Simple.Disc(3, 5, 4, 2));
    }

    @Test
    void roundCornersATriangleAndASlantedQuadrangleArePaths() {
        assertThat(Simple.of(Outline.rectangle(0, 0, 4, 3, 1))).isEqualTo(Simple.PATH);
        Outline triangle = new Outline(List.of(
                new Outline.Move(new Place(0, 0)),
                new Outline.Line(new Place(1, 0)),
                new Outline.Line(new Place(0, 1)),
                new Outline.Close()));
        assertThat(Simple.of(triangle)).isEqualTo(Simple.PATH);
        Outline slanted = new Outline(List.of(
                new Outline.Move(new Place(0, 0)),
                new Outline.Line(new Place(2, 1)),
                new Outline.Line(new Place(2, 3)),
                new Outline.Line(new Place(0, 2)),
                new Outline.Close()));
        assertThat(Simple.of(slanted)).isEqualTo(Simple.PATH);
    }
}
