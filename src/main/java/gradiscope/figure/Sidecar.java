package gradiscope.figure;

import com.fasterxml.jackson.databind.JsonNode;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Catalog;
import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Experiment;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.experiment.Property;
import gradiscope.experiment.ShareCode;
import gradiscope.figure.film.FilmSidecars;
import gradiscope.figure.vector.Sidecars;
import gradiscope.probe.Probe;
import gradiscope.probe.When;
import java.util.List;

/// What brings back the state that a figure shows. It stands in the file of the figure itself, as JSON: training
/// repeats exactly, so an experiment and a step are a state.
@Kind(name = "figure", title = "Figure", help = "What brings back the state that a figure shows.")
public record Sidecar(
        @Property(help = "the program and its version") String program,

        @Property(help = "share code of the experiment, with its seed")
        String experiment,

        @Property(help = "steps made before it", min = 0) long step,
        @Property(help = "what was measured") Probe probe,
        @Property(help = "how it is drawn") View view,

        @Property(help = "how large, and on what", initial = "{}")
        Format format,

        @Property(help = "what of the window it shows", initial = "tile")
        Scene scene,

        @Property(help = "of a dashboard, its instruments in the order of their tiles", initial = "[]")
        List<String> tiles,

        @Property(help = "of a dashboard, what its instruments are set to, as JSON", initial = "")
        String instruments,

        @Property(help = "steps between measurements; 0: at 0, 1, 2, 4, 8, ...", initial = "0", min = 0)
        long every) {
    /// A part of the window.
    public enum Scene {
        TILE,
        NETWORK,
        OUTPUT,
        DASHBOARD
    }

    public Sidecar {
        tiles = List.copyOf(tiles);
        Descriptor.check(
                Sidecar.class, program, experiment, step, probe, view, format, scene, tiles, instruments, every);
    }

    /// That of a state of an experiment.
    public static Sidecar of(
            String program, Experiment experiment, long step, Probe probe, View view, Format format, Catalog catalog) {
        String code = new ShareCode(catalog).encode(experiment);
        return new Sidecar(program, code, step, probe, view, format, Scene.TILE, List.of(), "", 0);
    }

    /// That of another part of the window at the same state.
    public Sidecar of(Scene other) {
        return new Sidecar(program, experiment, step, probe, view, format, other, tiles, instruments, every);
    }

    /// That of a dashboard at the same state.
    ///
    /// @param ids of its instruments, in the order of their tiles
    /// @param settings of its instruments, as JSON
    public Sidecar ofDashboard(List<String> ids, String settings) {
        return new Sidecar(program, experiment, step, probe, view, format, Scene.DASHBOARD, ids, settings, every);
    }

    /// That of the same state, measured on the way at other steps.
    public Sidecar measured(When when) {
        return new Sidecar(program, experiment, step, probe, view, format, scene, tiles, instruments, when.every());
    }

    /// @param codec of a catalog with probes and views
    public String json(Codec codec) {
        return codec.write(this).toString();
    }

    /// That of a figure.
    ///
    /// @param file a PNG, SVG, PDF, GIF or MP4 file, from its beginning on
    /// @param shown its name, for messages
    /// @throws BadInput when it holds none, or one that cannot be used
    public static Sidecar of(byte[] file, String shown, Codec codec) {
        String json = FilmSidecars.find(file)
                .or(() -> Sidecars.find(file))
                .orElseThrow(
                        () -> new BadInput(
                                shown,
                                "",
                                Message.of("holds nothing that says what it shows"),
                                Message.of(
                                        "use a PNG, SVG, PDF, GIF or MP4 file that Gradiscope wrote, and no other program since")));
        JsonNode tree = JsonText.parse(shown, json);
        return codec.read(Sidecar.class, tree, Place.root(shown));
    }
}
