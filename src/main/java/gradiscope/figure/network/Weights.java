package gradiscope.figure.network;

import gradiscope.network.Parameter;
import gradiscope.network.Role;
import gradiscope.probe.Matrix;
import gradiscope.probe.parameters.LayerParameters;
import gradiscope.probe.parameters.ParametersReading;
import gradiscope.probe.parameters.Tensor;
import java.util.List;
import java.util.Optional;

/// Weights and biases of the columns of a [Diagram], as far as they were listed.
public final class Weights {
    private final Diagram diagram;
    private final List<Optional<Matrix>> weights;
    private final List<Optional<Matrix>> biases;

    public Weights(Diagram diagram, ParametersReading reading) {
        this.diagram = diagram;
        this.weights = diagram.columns().stream()
                .map(column -> column.weight().flatMap(p -> values(reading, p, Role.WEIGHT)))
                .toList();
        this.biases = diagram.columns().stream()
                .map(column -> column.bias().flatMap(p -> values(reading, p, Role.BIAS)))
                .toList();
    }

    private static Optional<Matrix> values(ParametersReading reading, Parameter parameter, Role role) {
        return reading.layers().stream()
                .filter(layer -> layer.stage() == parameter.layerIndex())
                .map(LayerParameters::tensors)
                .flatMap(List::stream)
                .filter(tensor -> tensor.role() == role && tensor.rows() == parameter.rows())
                .findFirst()
                .flatMap(Tensor::values);
    }

    /// Whether the numbers of the weights into a column are known.
    public boolean isListed(int column) {
        return weights.get(column).isPresent();
    }

    /// The sum of the weights between two units of neighbouring columns.
    ///
    /// @param unit of this column
    /// @param source unit of the column before
    public double weight(int column, int unit, int source) {
        Matrix matrix = weights.get(column).orElseThrow();
        int each = diagram.weightsPerPair(column);
        double sum = 0;
        for (int i = source * each; i < (source + 1) * each; i++) {
            sum += matrix.get(unit, i);
        }
        return sum;
    }

    /// Empty where the layer has none, or it was not listed.
    public Optional<Float> bias(int column, int unit) {
        return biases.get(column).map(matrix -> matrix.get(unit, 0));
    }

    /// The largest absolute value of the weights between the first units of two columns; 0 where all are 0.
    double reach(int column, int units, int sources) {
        double reach = 0;
        for (int unit = 0; unit < units; unit++) {
            for (int source = 0; source < sources; source++) {
                reach = Math.max(reach, Math.abs(weight(column, unit, source)));
            }
        }
        return reach;
    }

    /// The largest absolute bias of the column; 0 where there is none.
    double biasReach(int column) {
        Optional<Matrix> matrix = biases.get(column);
        double reach = 0;
        for (int i = 0; matrix.isPresent() && i < matrix.get().rows(); i++) {
            reach = Math.max(reach, Math.abs(matrix.get().get(i, 0)));
        }
        return reach;
    }
}
