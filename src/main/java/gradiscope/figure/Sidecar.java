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
        Format format) {
    public Sidecar {
        Descriptor.check(Sidecar.class, program, experiment, step, probe, view, format);
    }

    /// That of a state of an experiment.
    public static Sidecar of(
            String program, Experiment experiment, long step, Probe probe, View view, Format format, Catalog catalog) {
        return new Sidecar(program, new ShareCode(catalog).encode(experiment), step, probe, view, format);
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
