package gradiscope.figure.plotted;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// An axis as options of pgfplots.
///
/// @param name `x` or `y`
record TexAxis(Axis axis, char name) {
    List<String> options() {
        List<String> options = new ArrayList<>();
        if (!axis.title().isEmpty()) {
            options.add(name + "label={" + TexText.of(axis.title()) + "}");
        }
        if (axis.kind() == Axis.Kind.LOG) {
            options.add(name + "mode=log");
        }
        options.add(name + "min=" + lower() + ", " + name + "max=" + place(axis.upper()));
        if (axis.downwards()) {
            options.add(name + " dir=reverse");
        }
        if (axis.kind() == Axis.Kind.CELLS || !axis.ticks().isEmpty()) {
            options.add(name + "tick="
                    + Tex.list(axis.ticks().stream().map(t -> place(t.at())).toList()));
            options.add(name + "ticklabels="
                    + Tex.list(axis.ticks().stream()
                            .map(t -> "{" + TexText.of(t.words()) + "}")
                            .toList()));
        }
        if (axis.zero().isPresent()) {
            options.add("extra " + name + " ticks={" + lower() + "}, extra " + name + " tick labels={0}");
        }
        return options;
    }

    /// The lower end, as [#place] has it.
    String lower() {
        return place(axis.zero().orElse(axis.lower()));
    }

    /// Where a number is drawn, in the numbers that pgfplots reads.
    String place(double number) {
        return Shortest.of(
                switch (axis.kind()) {
                    case LOG -> number < axis.lower() ? axis.zero().orElse(axis.lower()) : number;
                    case LOG1P -> Math.log1p(number);
                    case LINEAR, SPACE, CELLS -> number;
                });
    }

    private boolean isLog() {
        return axis.kind() == Axis.Kind.LOG;
    }

    /// The lower end of a bar of colours, which knows no logarithms.
    String metaLower() {
        double lower = axis.zero().orElse(axis.lower());
        return Shortest.of(isLog() ? Math.log10(lower) : lower);
    }

    String metaUpper() {
        return Shortest.of(isLog() ? Math.log10(axis.upper()) : axis.upper());
    }

    List<String> metaOptions() {
        List<String> options = new ArrayList<>();
        options.add("ylabel={" + TexText.of(axis.title()) + "}");
        if (isLog()) {
            List<String> powers = IntStream.rangeClosed(
                            (int) Math.ceil(Math.log10(axis.lower())), (int) Math.floor(Math.log10(axis.upper())))
                    .mapToObj(String::valueOf)
                    .toList();
            options.add("ytick=" + Tex.list(powers));
            options.add("yticklabels="
                    + Tex.list(powers.stream()
                            .map(power -> "{$10^{" + power + "}$}")
                            .toList()));
        }
        return options;
    }
}
