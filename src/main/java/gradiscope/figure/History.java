package gradiscope.figure;

import gradiscope.figure.chart.Ink;
import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Scale;
import gradiscope.figure.chart.Spot;
import gradiscope.figure.chart.StepScale;
import gradiscope.figure.chart.Trace;
import gradiscope.probe.Measured;
import gradiscope.probe.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What one probe found over a run, in the order of time. At least one reading.
///
/// @param before what it found in a run that this one is compared with: that one is A, and this one B
/// @param whole the moments of the film of which this is a frame: axes have room for them; empty: it stands alone
/// @param turning whether what has depth is seen from all sides in that film
/// @param <R> what it finds
record History<R extends Reading>(
        List<Moment<R>> moments, Optional<History<R>> before, List<Moment<R>> whole, boolean turning) {
    /// A reading and its step.
    record Moment<R>(long step, R reading) {}

    History {
        moments = List.copyOf(moments);
        whole = List.copyOf(whole);
    }

    /// Those of a kind.
    ///
    /// @throws IllegalArgumentException when there are none
    static <R extends Reading> History<R> of(List<Measured> measured, Class<R> kind) {
        List<Moment<R>> moments = moments(measured, kind);
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("no " + kind.getSimpleName());
        }
        return new History<>(moments, Optional.empty(), List.of(), false);
    }

    private static <R extends Reading> List<Moment<R>> moments(List<Measured> measured, Class<R> kind) {
        return measured.stream()
                .filter(m -> kind.isInstance(m.reading()))
                .map(m -> new Moment<>(m.step(), kind.cast(m.reading())))
                .toList();
    }

    /// What is shown, if it is of a kind.
    ///
    /// @throws IllegalArgumentException when it is not
    static <R extends Reading> History<R> of(Shown shown, Class<R> kind) {
        Optional<History<R>> before =
                shown.before().isEmpty() ? Optional.empty() : Optional.of(of(shown.before(), kind));
        List<Moment<R>> moments = of(shown.found(), kind).moments;
        List<Moment<R>> whole =
                shown.span().map(span -> moments(span.found(), kind)).orElse(List.of());
        boolean turning = shown.span().map(Span::turning).orElse(false);
        return new History<>(moments, before, whole, turning);
    }

    /// That which axes are made for: the history itself, unless it is a frame of a film.
    History<R> steady() {
        return whole.isEmpty() ? this : new History<>(whole, before, List.of(), turning);
    }

    R last() {
        return moments.getLast().reading();
    }

    /// What run A was like at the last step of this one, or as soon before as it was measured.
    Optional<R> lastBefore() {
        long step = moments.getLast().step();
        return before.map(a -> a.moments.reversed().stream()
                .filter(moment -> moment.step() <= step)
                .findFirst()
                .orElse(a.moments.getFirst())
                .reading());
    }

    /// The steps, of both runs where there are two.
    Scale scale() {
        return StepScale.of(
                Stream.concat(steady().moments.stream(), before.stream().flatMap(a -> a.moments.stream()))
                        .map(Moment::step)
                        .sorted()
                        .toList());
    }

    /// A number over time; of both runs where there are two, which then are told apart by colour.
    ///
    /// @param ink for one run
    /// @param kind of line, for two: tells it from other numbers in the same chart
    List<Trace> traces(String name, Ink ink, int kind, Look look, Function<R, Optional<Double>> number) {
        return before.map(a -> List.of(
                        a.trace(named("A", name), Ink.ofKind(look.palette().runA(), kind), number),
                        trace(named("B", name), Ink.ofKind(look.palette().runB(), kind), number)))
                .orElseGet(() -> List.of(trace(name, ink, number)));
    }

    /// What a curve of a run is called.
    static String named(String run, String name) {
        return name.isEmpty() ? run : run + " " + name;
    }

    /// A number over time. Where it has no value there is a gap.
    Trace trace(String name, Ink ink, Function<R, Optional<Double>> number) {
        List<List<Spot>> runs = new ArrayList<>();
        List<Spot> run = new ArrayList<>();
        for (Moment<R> moment : moments) {
            Optional<Double> value = number.apply(moment.reading());
            if (value.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            } else {
                run.add(new Spot(moment.step(), value.get()));
            }
        }
        runs.add(run);
        return new Trace(name, ink, runs);
    }
}
