package gradiscope.figure;

import gradiscope.figure.chart.Ink;
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
/// @param <R> what it finds
record History<R extends Reading>(List<Moment<R>> moments) {
    /// A reading and its step.
    record Moment<R>(long step, R reading) {}

    History {
        moments = List.copyOf(moments);
    }

    /// Those of a kind.
    ///
    /// @throws IllegalArgumentException when there are none
    static <R extends Reading> History<R> of(List<Measured> measured, Class<R> kind) {
        List<Moment<R>> moments = measured.stream()
                .filter(m -> kind.isInstance(m.reading()))
                .map(m -> new Moment<>(m.step(), kind.cast(m.reading())))
                .toList();
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("no " + kind.getSimpleName());
        }
        return new History<>(moments);
    }

    R last() {
        return moments.getLast().reading();
    }

    Scale scale() {
        return StepScale.of(moments.stream().map(Moment::step).toList());
    }

    /// The steps of this one and of another one.
    Scale scaleWith(History<R> other) {
        return StepScale.of(Stream.concat(moments.stream(), other.moments.stream())
                .map(Moment::step)
                .sorted()
                .toList());
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
