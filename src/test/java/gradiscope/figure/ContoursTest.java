package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradiscope.probe.landscape.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContoursTest {
    private static final Range SIDE = new Range(-1, 1, 41);

    @Test
    void theContourOfAConeIsACircle() {
        List<Contours.Piece> pieces =
                Contours.at(0.6, SIDE, SIDE, (row, column) -> Math.hypot(SIDE.at(row), SIDE.at(column)));
        assertThat(pieces).isNotEmpty().allSatisfy(p -> {
            assertThat(Math.hypot(p.x1(), p.y1())).isEqualTo(0.6, within(0.002));
            assertThat(Math.hypot(p.x2(), p.y2())).isEqualTo(0.6, within(0.002));
        });
        double length = pieces.stream()
                .mapToDouble(p -> Math.hypot(p.x2() - p.x1(), p.y2() - p.y1()))
                .sum();
        assertThat(length).isEqualTo(2 * Math.PI * 0.6, within(0.02));
    }

    @Test
    void aPlaneHasAStraightContour() {
        List<Contours.Piece> pieces = Contours.at(0.5, SIDE, SIDE, (row, column) -> SIDE.at(column));
        assertThat(pieces).hasSize(40).allSatisfy(p -> {
            assertThat(p.x1()).isEqualTo(0.5, within(1e-9));
            assertThat(p.x2()).isEqualTo(0.5, within(1e-9));
        });
    }

    @Test
    void aSaddleIsCutIntoTwoPieces() {
        Range two = new Range(0, 1, 2);
        assertThat(Contours.at(0.5, two, two, (row, column) -> row == column ? 1 : 0))
                .hasSize(2);
    }

    @Test
    void aFlatSurfaceHasNoContour() {
        assertThat(Contours.at(0.5, SIDE, SIDE, (_, _) -> 0.5)).isEmpty();
    }
}
