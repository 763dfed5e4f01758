package gradiscope.figure;

import gradiscope.probe.SampleSet;
import gradiscope.probe.collapse.CollapseReading;
import gradiscope.probe.collapse.LayerReading;
import gradiscope.probe.collapse.Picture;
import gradiscope.probe.collapse.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a [SimplexView] shows.
///
/// @param classes the label of each class mean
/// @param trails where each class mean was at earlier readings, the last one included; empty: not shown
/// @param before the class means of a run that this one is compared with; empty: there is none
/// @param room what it leaves room for
/// @param pointable whether its samples are those that a person can point at elsewhere
record Simplex(
        Picture picture,
        List<Integer> classes,
        List<List<Point>> trails,
        List<Point> before,
        Camera camera,
        Extent room,
        boolean pointable) {
    /// Readings of a trail: more would hide the present.
    private static final int LONGEST = 60;

    Simplex {
        classes = List.copyOf(classes);
        trails = List.copyOf(trails);
        before = List.copyOf(before);
    }

    /// A layer's picture in the last reading; empty: there is none.
    static Optional<Simplex> of(History<CollapseReading> history, LayerReading layer, CollapseView view) {
        return layer.picture()
                .map(picture -> new Simplex(
                        picture,
                        layer.classes(),
                        view.trails() ? trails(history, layer, picture) : List.of(),
                        before(history, layer, picture),
                        Camera.on(picture, view),
                        room(history, layer, picture, view),
                        history.last().set() == SampleSet.TRAIN));
    }

    /// Both runs' pictures were turned to continue what they have in common.
    private static List<Point> before(History<CollapseReading> history, LayerReading layer, Picture now) {
        return history.lastBefore()
                .flatMap(a -> a.layer(layer.layer()))
                .filter(a -> a.classes().equals(layer.classes()))
                .flatMap(LayerReading::picture)
                .filter(a -> a.dimensions() == now.dimensions())
                .map(Picture::means)
                .orElse(List.of());
    }

    /// In a film, for what comes and for every side that it is seen from.
    private static Extent room(History<CollapseReading> history, LayerReading layer, Picture last, CollapseView view) {
        List<Point> before = before(history, layer, last);
        if (history.turning()) {
            return Room.turning(last, before, view);
        }
        Extent now = Extent.of(last, before, Camera.on(last, view));
        return history.whole().isEmpty()
                ? now
                : Room.running(
                                pictures(history.steady(), layer, last),
                                pictures(history, layer, last).size() - 1,
                                view)
                        .with(now);
    }

    /// Of the same classes, in as many dimensions.
    private static List<Picture> pictures(History<CollapseReading> history, LayerReading layer, Picture last) {
        return history.moments().stream()
                .flatMap(moment -> moment.reading().layer(layer.layer()).stream())
                .filter(earlier -> earlier.classes().equals(layer.classes()))
                .flatMap(earlier -> earlier.picture().stream())
                .filter(picture -> picture.dimensions() == last.dimensions())
                .toList();
    }

    /// Through pictures of the same classes in as many dimensions; each was turned to continue the one before.
    private static List<List<Point>> trails(History<CollapseReading> history, LayerReading layer, Picture last) {
        List<Picture> all = pictures(history, layer, last);
        List<Picture> recent = all.subList(Math.max(0, all.size() - LONGEST), all.size());
        List<List<Point>> trails = new ArrayList<>();
        IntStream.range(0, layer.classes().size())
                .forEach(c -> trails.add(
                        recent.stream().map(picture -> picture.means().get(c)).toList()));
        return trails;
    }

    /// Without a past, seen as usual.
    static Simplex now(Picture picture, List<Integer> classes) {
        Camera camera = Camera.on(picture, CollapseView.usual());
        return new Simplex(
                picture, classes, List.of(), List.of(), camera, Extent.of(picture, List.of(), camera), false);
    }

    boolean isTurnable() {
        return picture.dimensions() == 3;
    }
}
