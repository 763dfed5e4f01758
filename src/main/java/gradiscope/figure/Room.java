package gradiscope.figure;

import gradiscope.probe.collapse.Picture;
import gradiscope.probe.collapse.Point;
import java.util.ArrayList;
import java.util.List;

/// What a picture of class means leaves room for, so that a film of it does not jump.
final class Room {
    /// Degrees from one view to the next, when it is seen from all sides.
    private static final int SIDES = 10;

    private static final int ROUND = 360;

    /// Readings before and after that count, of so many there are one; but not more than the most.
    private static final int ONE_OF = 12;

    private static final int MOST = 8;

    private Room() {}

    /// For one turn.
    ///
    /// @param before class means of another run, beside it
    static Extent turning(Picture picture, List<Point> before, CollapseView view) {
        // From the same side on in every frame: each has exactly the same room.
        CollapseView front = view.turned(-view.turn(), 0);
        Extent room = Extent.of(picture, before, Camera.on(picture, front));
        for (int side = SIDES; side < ROUND; side += SIDES) {
            room = room.with(Extent.of(picture, before, Camera.on(picture, front.turned(side, 0))));
        }
        return room;
    }

    /// For a run: features grow and shrink many times over, so no room fits all. It follows them slowly, and never
    /// leaves out what the picture alone would show: a mean, over the readings near it, of the room that those near
    /// each of them need.
    ///
    /// @param at the picture that is shown
    static Extent running(List<Picture> pictures, int at, CollapseView view) {
        int reach = Math.clamp(pictures.size() / ONE_OF, 1, MOST);
        int from = Math.max(0, at - 2 * reach);
        int to = Math.min(pictures.size(), at + 2 * reach + 1);
        List<Extent> near = pictures.subList(from, to).stream()
                .map(picture -> Extent.of(picture, List.of(), Camera.on(picture, view)))
                .toList();
        List<Extent> rooms = new ArrayList<>();
        for (int i = Math.max(0, at - from - reach); i < Math.min(near.size(), at - from + reach + 1); i++) {
            List<Extent> around = near.subList(Math.max(0, i - reach), Math.min(near.size(), i + reach + 1));
            rooms.add(around.stream().reduce(Extent::with).orElseThrow());
        }
        return mean(rooms, near.get(at - from).outside());
    }

    private static Extent mean(List<Extent> rooms, int outside) {
        return new Extent(
                rooms.stream().mapToDouble(Extent::left).average().orElseThrow(),
                rooms.stream().mapToDouble(Extent::right).average().orElseThrow(),
                rooms.stream().mapToDouble(Extent::low).average().orElseThrow(),
                rooms.stream().mapToDouble(Extent::high).average().orElseThrow(),
                outside);
    }
}
