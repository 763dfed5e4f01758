package gradiscope.ui.dashboard;

import gradiscope.experiment.Codec;
import gradiscope.figure.Board;
import gradiscope.figure.Export;
import gradiscope.figure.Exports;
import gradiscope.figure.Format;
import gradiscope.figure.Motif;
import gradiscope.figure.Origin;
import gradiscope.figure.Shown;
import gradiscope.ui.export.Exportable;
import gradiscope.ui.export.Exporting;
import gradiscope.ui.export.Origins;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Offers.Offer;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes all tiles that are seen along as one picture.
final class DashboardExport {
    private final Context context;
    private final InstrumentSettings settings;
    private final Exporting exporting;
    private Supplier<List<Motif>> front = List::of;

    DashboardExport(Context context, InstrumentSettings settings, Exporting exporting) {
        this.context = context;
        this.settings = settings;
        this.exporting = exporting;
    }

    /// What may stand in front of the tiles from now on.
    void inFront(Supplier<List<Motif>> shown) {
        front = shown;
    }

    /// @param tiles all of them, in their order, when it is done
    List<Offer> offers(Supplier<List<Tile>> tiles) {
        Words words = context.words();
        return List.of(
                new Offer(
                        "export-dashboard",
                        words.get("action.export-dashboard"),
                        Icon.EXPORT,
                        () -> exportable(tiles.get()).ifPresent(exporting::choose)),
                new Offer(
                        "copy-dashboard",
                        words.get("action.copy-dashboard"),
                        Icon.COPY,
                        () -> exportable(tiles.get()).ifPresent(exporting::copy)));
    }

    /// Tiles as they are now.
    ///
    /// @param gauge of the first picture
    /// @param pictures what the tiles that are seen show
    /// @param ids of all tiles
    /// @param instruments what all are set to, as JSON
    private record Seen(Gauge gauge, List<Shown> pictures, List<String> ids, String instruments) {}

    /// Empty where no tile that is seen shows anything that was found.
    private Optional<Exportable> exportable(List<Tile> tiles) {
        List<Tile> shown = tiles.stream()
                .filter(tile -> tile.node().getParent() != null)
                .filter(tile -> tile.shown().isPresent())
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Seen seen = new Seen(
                settings.of(shown.getFirst().instrument()),
                shown.stream().flatMap(tile -> tile.shown().stream()).toList(),
                tiles.stream().map(tile -> tile.instrument().id()).toList(),
                settings.write(new Codec(context.catalog())));
        List<Motif> before = front.get();
        return Optional.of(new Exportable(
                "dashboard",
                context.words().get("dashboard.title"),
                format -> drawn(List.of(), seen, format),
                before.isEmpty() ? Optional.empty() : Optional.of(format -> drawn(before, seen, format)),
                List.of()));
    }

    private Export drawn(List<Motif> before, Seen seen, Format format) {
        List<Motif> all = new ArrayList<>(before);
        all.addAll(seen.pictures);
        long step = seen.pictures.stream()
                .mapToLong(shown -> shown.found().getLast().step())
                .max()
                .orElseThrow();
        Origin origin = new Origins(context, exporting.program())
                .of(
                        step,
                        seen.gauge.probe(),
                        seen.gauge.view(),
                        format,
                        sidecar -> sidecar.ofDashboard(seen.ids, seen.instruments));
        return Exports.of(new Board(all), origin, format, context.words().tongue());
    }
}
