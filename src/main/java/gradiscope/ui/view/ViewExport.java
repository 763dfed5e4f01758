package gradiscope.ui.view;

import gradiscope.figure.Exports;
import gradiscope.figure.Format;
import gradiscope.figure.FunctionView;
import gradiscope.figure.Motif;
import gradiscope.figure.Origin;
import gradiscope.figure.Sidecar;
import gradiscope.live.Session;
import gradiscope.probe.Measured;
import gradiscope.probe.function.FunctionProbe;
import gradiscope.ui.export.Exportable;
import gradiscope.ui.export.Exporting;
import gradiscope.ui.export.Origins;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.WatchIds;
import gradiscope.ui.theme.Icon;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Takes a live view along as a figure.
///
/// @param name of its files
/// @param title what it shows, in words
/// @param scene what a figure of it says that it is
/// @param picture what it shows now; empty: nothing yet
record ViewExport(
        Context context,
        Exporting exporting,
        String name,
        String title,
        Sidecar.Scene scene,
        Supplier<Optional<Picture>> picture) {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /// @param view how answers are drawn
    record Picture(Motif motif, FunctionView view) {}

    /// The sample that stays pointed at: what the pointer is on just now is no part of a figure.
    static OptionalInt pinned(Session session) {
        return session.selectionProperty().get().isPinned()
                ? session.selectionProperty().get().sample()
                : OptionalInt.empty();
    }

    void choose() {
        exportable().ifPresent(exporting::choose);
    }

    void copy() {
        exportable().ifPresent(exporting::copy);
    }

    /// A button that lets a person take it along.
    Button button(String id) {
        Button button = new Button();
        Icon.EXPORT.put(button, context.words().get("tile.export"));
        button.setId(id);
        button.getStyleClass().add("view-export");
        button.setOnAction(e -> choose());
        return button;
    }

    /// Copies it where the keyboard is.
    void copyByKey(Node view) {
        view.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (COPY.match(e)) {
                copy();
                e.consume();
            }
        });
    }

    private Optional<Exportable> exportable() {
        return picture.get()
                .map(now -> new Exportable(
                        name,
                        title,
                        format -> Exports.of(
                                now.motif,
                                origin(now, format),
                                format,
                                context.words().tongue())));
    }

    private Origin origin(Picture now, Format format) {
        Origins origins = new Origins(context, exporting.program());
        int sample = pinned(context.session()).orElse(0);
        return context.session()
                .measurementProperty(WatchIds.FUNCTION)
                .get()
                .shown()
                .map(Measured::step)
                .map(step -> origins.of(
                        step, FunctionProbe.following(sample), now.view, format, sidecar -> sidecar.of(scene)))
                .orElseGet(origins::unknown);
    }
}
