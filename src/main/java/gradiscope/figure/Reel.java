package gradiscope.figure;

import gradiscope.probe.collapse.CollapseReading;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The figures of a film, one after another, with axes that stand still.
public final class Reel {
    private static final double ROUND = 360;

    private Reel() {}

    /// A run: a figure for each reading, of what was known by then.
    ///
    /// @param shown the last figure of the film; at least one reading
    public static Stream<Shown> run(Shown shown) {
        Span span = new Span(shown.found(), false);
        return IntStream.rangeClosed(1, shown.found().size())
                .mapToObj(count ->
                        new Shown(shown.found().subList(0, count), shown.before(), shown.view(), Optional.of(span)));
    }

    /// One turn about the upright axis, the last figure just before the first; none where nothing has depth.
    ///
    /// @param frames how many
    public static Stream<Shown> turn(Shown shown, int frames) {
        if (!isTurnable(shown)) {
            return Stream.empty();
        }
        View view = shown.view(CollapseView.usual());
        Span span = new Span(List.of(), true);
        return IntStream.range(0, frames)
                .mapToObj(i -> new Shown(
                        shown.found(),
                        shown.before(),
                        Optional.of(view.turned(ROUND * i / frames, 0)),
                        Optional.of(span)));
    }

    /// Whether there is a simplex in it that has depth.
    public static boolean isTurnable(Shown shown) {
        return !shown.found().isEmpty()
                && shown.found().getLast().reading() instanceof CollapseReading
                && new CollapseFigure(History.of(shown, CollapseReading.class), shown.view(CollapseView.usual()))
                        .isTurnable();
    }
}
