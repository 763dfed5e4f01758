package gradiscope.ui.export;

import gradiscope.experiment.Descriptor;
import gradiscope.experiment.Kind;
import gradiscope.experiment.Property;
import gradiscope.figure.Export;
import gradiscope.figure.Format;

/// How a person took the last figure along.
@Kind(name = "export", title = "Export", help = "How figures are taken along.")
public record ExportChoice(
        @Property(help = "the kind of file", initial = "png")
        Export.Kind file,

        @Property(help = "how large, and on what", initial = "{}")
        Format format,

        @Property(help = "the network and its output in front of a dashboard", initial = "true")
        boolean front) {
    /// Before any was.
    public static final ExportChoice FIRST = new ExportChoice(Export.Kind.PNG, Format.usual(), true);

    public ExportChoice {
        Descriptor.check(ExportChoice.class, file, format, front);
    }

    ExportChoice with(Export.Kind other) {
        return new ExportChoice(other, format, front);
    }

    ExportChoice with(Format other) {
        return new ExportChoice(file, other, front);
    }

    ExportChoice fronted(boolean other) {
        return new ExportChoice(file, format, other);
    }
}
