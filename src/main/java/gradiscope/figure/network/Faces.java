package gradiscope.figure.network;

import gradiscope.data.Samples;
import gradiscope.figure.chart.AboutZero;
import gradiscope.figure.chart.ColourMap;
import gradiscope.figure.chart.Palette;
import gradiscope.figure.vector.Mosaic;
import gradiscope.network.Answer;
import gradiscope.probe.Matrix;
import gradiscope.probe.function.Extent;
import gradiscope.probe.function.FunctionReading;
import gradiscope.probe.function.LayerActivation;
import gradiscope.probe.function.NeuronMap;
import gradiscope.probe.function.PlaneMap;
import gradiscope.training.Workbench;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What each unit of a [Diagram] looks like at one reading: its response over the plane, or what it gives for the
/// sample that is followed. Made when they are asked for, since few units of a wide layer are seen.
public final class Faces {
    /// Cells of the map of an input along each side.
    private static final int CELLS = 20;

    private final Diagram diagram;
    private final Workbench bench;
    private final FunctionReading reading;
    private final Palette palette;
    private final OptionalInt sample;
    private final Map<Target.Neuron, Optional<Mosaic>> mosaics = new HashMap<>();

    /// @param sample the training sample that is pointed at
    Faces(Diagram diagram, Workbench bench, FunctionReading reading, Palette palette, OptionalInt sample) {
        this.diagram = diagram;
        this.bench = bench;
        this.reading = reading;
        this.palette = palette;
        Samples raw = bench.data().raw().train();
        this.sample = sample.isPresent() && sample.getAsInt() < raw.count() ? sample : OptionalInt.empty();
    }

    /// Empty where nothing is known, or it is not finite.
    public Optional<Mosaic> cells(Target.Neuron neuron) {
        return mosaics.computeIfAbsent(neuron, this::make);
    }

    private Optional<Mosaic> make(Target.Neuron neuron) {
        Optional<Mosaic> map = reading.plane().flatMap(plane -> overPlane(plane, neuron));
        return map.isPresent() ? map : activated(neuron);
    }

    private Optional<Mosaic> overPlane(PlaneMap plane, Target.Neuron neuron) {
        return response(plane, neuron).map(map -> isClass(neuron) ? ofClass(map, neuron.unit()) : signed(map));
    }

    private boolean isLast(Target.Neuron neuron) {
        return neuron.column() == diagram.columns().size() - 1;
    }

    /// Whether it gives the probability of a class.
    private boolean isClass(Target.Neuron neuron) {
        return isLast(neuron) && reading.answer() == Answer.PROBABILITIES;
    }

    private Mosaic signed(Matrix map) {
        return AboutZero.mosaic(map, AboutZero.reach(map), true, palette.cosines());
    }

    /// From the paper, not this class, to its colour.
    private Mosaic ofClass(Matrix map, int unit) {
        int[] argb = new int[map.rows() * map.columns()];
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                double share = map.get(map.rows() - 1 - row, column);
                argb[row * map.columns() + column] =
                        ColourMap.argb(palette.paper().interpolate(palette.ofClass(unit), share));
            }
        }
        return new Mosaic(map.rows(), map.columns(), argb);
    }

    /// How a unit responds over the plane, row 0 at the bottom.
    private Optional<Matrix> response(PlaneMap plane, Target.Neuron neuron) {
        Diagram.Column column = diagram.columns().get(neuron.column());
        if (column.isInput()) {
            return input(plane.extent(), neuron.unit());
        }
        if (isLast(neuron)) {
            boolean same = plane.answers().size() == column.units();
            return same
                    ? Optional.of(plane.answers().get(neuron.unit()))
                    : Optional.of(plane.answers().getLast());
        }
        return plane.layers().stream()
                .filter(layer -> layer.stage() == column.stage())
                .flatMap(layer -> layer.neurons().stream())
                .filter(map -> map.neuron() == neuron.unit())
                .findFirst()
                .flatMap(NeuronMap::response);
    }

    /// An input as the network sees it.
    private Optional<Matrix> input(Extent extent, int unit) {
        float[] points = new float[2 * CELLS * CELLS];
        for (int cell = 0; cell < CELLS * CELLS; cell++) {
            points[2 * cell] = (float) extent.x(cell % CELLS, CELLS);
            points[2 * cell + 1] = (float) extent.y(cell / CELLS, CELLS);
        }
        float[] seen = bench.data().transformation().apply(points);
        int inputs = seen.length / (CELLS * CELLS);
        float[] own = new float[CELLS * CELLS];
        for (int cell = 0; cell < own.length; cell++) {
            own[cell] = seen[cell * inputs + unit];
            if (!Float.isFinite(own[cell])) {
                return Optional.empty();
            }
        }
        return Optional.of(new Matrix(CELLS, CELLS, own));
    }

    /// A channel as an image, a unit as one colour.
    private Optional<Mosaic> activated(Target.Neuron neuron) {
        return activation(neuron.column()).filter(a -> !a.maps().isEmpty()).flatMap(layer -> {
            double reach =
                    layer.maps().stream().mapToDouble(AboutZero::reach).max().orElse(0);
            if (layer.shape().isVector()) {
                float value = layer.maps().getFirst().get(0, neuron.unit());
                return Optional.of(new Mosaic(1, 1, new int[] {palette.cosines().argb(AboutZero.share(value, reach))}));
            }
            return neuron.unit() < layer.maps().size()
                    ? Optional.of(channel(neuron, layer.maps().get(neuron.unit()), reach))
                    : Optional.empty();
        });
    }

    /// The picture that goes in is ink on paper, or a colour on it; what layers make of it is about zero.
    private Mosaic channel(Target.Neuron neuron, Matrix map, double reach) {
        if (!diagram.columns().get(neuron.column()).isInput()) {
            return AboutZero.mosaic(map, reach, false, palette.cosines());
        }
        int[] argb = new int[map.rows() * map.columns()];
        for (int i = 0; i < argb.length; i++) {
            double share = AboutZero.share(map.get(i / map.columns(), i % map.columns()), reach);
            argb[i] = ColourMap.argb(palette.paper().interpolate(palette.text(), 2 * share - 1));
        }
        return new Mosaic(map.rows(), map.columns(), argb);
    }

    private Optional<LayerActivation> activation(int column) {
        int stage = diagram.columns().get(column).stage();
        return reading.followed().layers().stream()
                .filter(layer -> layer.stage() == stage)
                .findFirst();
    }

    /// What a unit gives for the sample that is followed, or at the point that is pointed at.
    public Optional<Double> value(Target.Neuron neuron) {
        if (reading.plane().isPresent() && sample.isPresent()) {
            return response(reading.plane().get(), neuron).map(this::at);
        }
        return activation(neuron.column())
                .filter(layer -> layer.shape().isVector() && !layer.maps().isEmpty())
                .map(layer -> (double) layer.maps().getFirst().get(0, neuron.unit()));
    }

    /// The cell that the sample lies in.
    private double at(Matrix map) {
        double across = place(0).orElseThrow();
        double up = place(1).orElseThrow();
        int column = (int) Math.clamp(across * map.columns(), 0, map.columns() - 1.0);
        int row = (int) Math.clamp(up * map.rows(), 0, map.rows() - 1.0);
        return map.get(row, column);
    }

    /// Where the sample that is pointed at lies in the maps.
    ///
    /// @param input 0: across, from the left; 1: from the bottom
    /// @return from 0 to 1; empty where there are no maps, or nothing is pointed at
    Optional<Double> place(int input) {
        if (reading.plane().isEmpty() || sample.isEmpty()) {
            return Optional.empty();
        }
        Extent extent = reading.plane().get().extent();
        double x = bench.data().raw().train().inputs()[2 * sample.getAsInt() + input];
        double low = input == 0 ? extent.left() : extent.bottom();
        double high = input == 0 ? extent.right() : extent.top();
        return Optional.of(Math.clamp((x - low) / (high - low), 0.0, 1.0));
    }

    /// The place of the followed sample among the training samples.
    public int followed() {
        return reading.plane().isPresent()
                ? sample.orElse(reading.followed().id())
                : reading.followed().id();
    }
}
