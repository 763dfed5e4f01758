package gradiscope.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

final class ClearingTest {
    private static final Rectangle2D BOUNDS = new Rectangle2D(0, 0, 200, 100);

    private final Clearing clearing = new Clearing();

    private Point2D room(double x, double y) {
        return clearing.room(40, 10, 2, new Point2D(x, y), BOUNDS);
    }

    @Test
    void staysWhereItIsWantedWhereNothingIsHidden() {
        clearing.add(0, 90, 200, 90);
        assertThat(room(50, 30)).isEqualTo(new Point2D(50, 30));
    }

    @Test
    void leavesALineThatItWouldHide() {
        clearing.add(0, 35, 200, 35);
        Point2D room = room(50, 30);
        assertThat(room.getY() + 10 + 2 < 35 || room.getY() - 2 > 35).isTrue();
    }

    @Test
    void leavesALineWhoseEndsAreFarAway() {
        clearing.add(0, 0, 200, 100);
        Point2D room = room(80, 45);
        // The line y = x / 2 is above the whole box, or below it.
        boolean above = room.getY() - 2 > (room.getX() + 42) / 2;
        boolean below = room.getY() + 12 < (room.getX() - 2) / 2;
        assertThat(above || below).isTrue();
    }

    @Test
    void staysInsideTheChart() {
        Point2D room = room(190, -20);
        assertThat(room).isEqualTo(new Point2D(160, 0));
    }

    @Test
    void takesTheNearestPlaceWhereAllAreBusy() {
        for (int y = 0; y <= 100; y += 5) {
            clearing.add(0, y, 200, y);
        }
        Point2D room = room(60, 40);
        assertThat(BOUNDS.contains(room.getX(), room.getY(), 40, 10)).isTrue();
    }
}
