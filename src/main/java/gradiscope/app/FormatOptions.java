package gradiscope.app;

import gradiscope.experiment.Codec;
import gradiscope.experiment.Descriptor;
import gradiscope.experiment.InvalidValue;
import gradiscope.experiment.Place;
import gradiscope.figure.Format;
import gradiscope.probe.catalog.Families;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say how large a figure is, and on what. Each has the name of a property of [Format].
final class FormatOptions {
    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "slide, slide-4-3, one-column, two-columns, poster, or free. Default: slide.")
    private @Nullable String preset;

    @Option(names = "--width", paramLabel = "W", description = "Width of a free format.")
    private @Nullable String width;

    @Option(names = "--height", paramLabel = "H", description = "Height of a free format.")
    private @Nullable String height;

    @Option(names = "--unit", paramLabel = "U", description = "Of width and height: mm, inch or pixel. Default: mm.")
    private @Nullable String unit;

    @Option(names = "--text", paramLabel = "PT", description = "Size of the text of a free format, in points.")
    private @Nullable String text;

    @Option(names = "--background", paramLabel = "B", description = "white, dark or transparent. Default: white.")
    private @Nullable String background;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            description =
                    "Pixels to the inch of PNG and films: 96 as on a screen, 384 four times as fine. Default: 192.")
    private @Nullable String dpi;

    @Option(names = "--no-caption", description = "Without experiment, step, seed and definitions below.")
    private boolean withoutCaption;

    @Option(names = "--outlines", description = "Letters of SVG and PDF as outlines instead of words.")
    private boolean outlines;

    /// @throws gradiscope.experiment.BadInput naming the option that is not accepted
    Format format() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "preset", preset);
        put(given, "width", width);
        put(given, "height", height);
        put(given, "unit", unit);
        put(given, "text", text);
        put(given, "background", background);
        put(given, "resolution", dpi);
        if (withoutCaption) {
            given.put("caption", "false");
        }
        if (outlines) {
            given.put("outlines", "true");
        }
        boolean sized = width != null || height != null || unit != null || text != null;
        if (sized) {
            given.putIfAbsent("preset", "free");
        }
        return of(given);
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    private static Format of(Map<String, String> given) {
        Codec codec = new Codec(Families.catalog());
        Format format = Format.usual();
        for (Descriptor.Entry entry : Descriptor.of(Format.class).entries()) {
            String value = given.get(entry.name());
            if (value != null) {
                Place place = Place.option(entry.name().equals("resolution") ? "--dpi" : "--" + entry.name());
                Object parsed = codec.parse(entry.value(), value, place);
                try {
                    format = Descriptor.of(format).with(format, entry.name(), parsed);
                } catch (InvalidValue e) {
                    throw place.bad(e.problem(), e.accepted());
                }
            }
        }
        return format.settled();
    }
}
