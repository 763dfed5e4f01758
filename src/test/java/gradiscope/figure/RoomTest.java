package gradiscope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.probe.collapse.Picture;
import gradiscope.probe.collapse.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A film of a simplex does not jump, and leaves nothing out.
final class RoomTest {
    private static final CollapseView VIEW = CollapseView.usual();

    private static Picture picture(double size, int dimensions) {
        List<Point> means = List.of(
                new Point(size, size, size),
                new Point(size, -size, -size),
                new Point(-size, size, -size),
                new Point(-size, -size, size));
        return new Picture(dimensions, 1, 1, 0, means, means, List.of(), List.of());
    }

    @Test
    void everyFrameOfARunHasRoomForItsOwnPicture() {
        List<Picture> pictures = IntStream.range(0, 60)
                .mapToObj(i -> picture(i % 7 == 3 ? 9 : 1, 2))
                .toList();
        for (int i = 0; i < pictures.size(); i++) {
            Extent own = Extent.of(pictures.get(i), List.of(), Camera.FLAT);
            assertThat(Room.running(pictures, i, VIEW).right()).isGreaterThanOrEqualTo(own.right() - 1e-9);
        }
    }

    @Test
    void aPictureThatGrowsAtOnceIsApproachedSlowly() {
        // 60 pictures: 5 before and after count, so the room grows from 1 to 9 in 10 steps of 8 / 11.
        List<Picture> pictures =
                IntStream.range(0, 60).mapToObj(i -> picture(i < 30 ? 1 : 9, 2)).toList();
        for (int i = 1; i < pictures.size(); i++) {
            double step = Room.running(pictures, i, VIEW).right()
                    - Room.running(pictures, i - 1, VIEW).right();
            assertThat(step).isBetween(-1e-9, 8 / 11.0 + 1e-9);
        }
    }

    @Test
    void aTurnHasTheSameRoomAllTheWay() {
        Extent room = Room.turning(picture(1, 3), List.of(), VIEW);
        for (int turn = 0; turn < 360; turn += 10) {
            CollapseView seen = VIEW.turned(turn, 0);
            Extent now = Extent.of(picture(1, 3), List.of(), Camera.on(picture(1, 3), seen));
            // Looked for at every tenth degree: a corner between is out by cos 5 degrees at most.
            assertThat(room.right()).isGreaterThanOrEqualTo(0.996 * now.right());
            assertThat(Math.abs(Room.turning(picture(1, 3), List.of(), seen).right() - room.right()))
                    .isLessThan(1e-9);
        }
    }
}
