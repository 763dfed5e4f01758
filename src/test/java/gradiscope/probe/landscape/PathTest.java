package gradiscope.probe.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathTest {
    private final ReluNetwork network = new ReluNetwork(3, 5, 4, 2);
    private final float[] start = network.draw(1);
    private final float[] end = network.draw(2);

    @Test
    void everyPathButOfOneLayerLeadsFromStartToEnd() {
        for (Path path : List.of(Path.wholeNetwork(), Path.homogeneousBias())) {
            assertThat(network.on(path, start, end, 0)).isEqualTo(start);
            assertThat(network.on(path, start, end, 1)).isEqualTo(end);
        }
    }

    @Test
    void oneLayerMovesWhileTheOthersRestAtTheEnd() {
        float[] theta = network.on(Path.oneLayer(2, "dense2"), start, end, 0);
        for (int i = 0; i < theta.length; i++) {
            boolean second = i >= network.weightAt(2) && i < network.weightAt(3);
            assertThat(theta[i]).isEqualTo(second ? start[i] : end[i]);
        }
    }

    /// With all parameters zero at the start, weights scaled by alpha and the bias of layer l by alpha^l,
    /// every term of a ReLU network of L layers carries alpha^L. So the output is alpha^L times that of the
    /// end.
    @Test
    void homogeneousBiasScalesTheOutputOfAReluNetworkByAlphaToItsDepth() {
        double[] input = {0.3, -1, 2};
        double[] last = network.output(end, input);
        double[] half = network.output(network.on(Path.homogeneousBias(), new float[network.size()], end, 0.5), input);
        double[] line = network.output(network.on(Path.wholeNetwork(), new float[network.size()], end, 0.5), input);
        for (int k = 0; k < 2; k++) {
            assertThat(half[k]).isCloseTo(last[k] / 8, within(1e-6));
            assertThat(Math.abs(line[k] - last[k] / 8)).isGreaterThan(1e-3);
        }
    }

    @Test
    void theHomogeneousShareIsAPowerOfAlphaForBiasesAlone() {
        Path path = Path.homogeneousBias();
        assertThat(path.share(3, true, 0.5)).isEqualTo(0.125);
        assertThat(path.share(3, false, 0.5)).isEqualTo(0.5);
        assertThat(path.share(1, true, 0.5)).isEqualTo(0.5);
        assertThat(path.share(2, true, -0.5)).isEqualTo(0.25);
    }

    @Test
    void nothingMovesBetweenEqualEnds() {
        for (int i = 0; i <= 50; i++) {
            assertThat(network.on(Path.homogeneousBias(), start, start, Range.LINE.at(i)))
                    .isEqualTo(start);
        }
    }

    @Test
    void anEndThatOverflowedLeavesTheOtherAsItIs() {
        float[] overflowed = {Float.POSITIVE_INFINITY, Float.NaN, Float.MAX_VALUE};
        float[] finite = {1, 2, -Float.MAX_VALUE};
        float[] result = new float[3];
        Path.mix(finite, overflowed, 0, 3, 0, result);
        assertThat(result).isEqualTo(finite);
        Path.mix(overflowed, finite, 0, 3, 1, result);
        assertThat(result).isEqualTo(finite);
    }

    /// Hidden units of one network in another order compute the same function, but the straight line
    /// between the two does not.
    @Test
    void permutedHiddenUnitsAgreeAtBothEndsAndNotBetween() {
        ReluNetwork two = new ReluNetwork(3, 6, 1);
        float[] theta = two.draw(3);
        float[] permuted = theta.clone();
        for (int unit = 0; unit < 6; unit++) {
            int other = (unit + 1) % 6;
            System.arraycopy(theta, 3 * unit, permuted, 3 * other, 3);
            permuted[two.biasAt(1) + other] = theta[two.biasAt(1) + unit];
            permuted[two.weightAt(2) + other] = theta[two.weightAt(2) + unit];
        }
        double[][] inputs = IntStream.range(0, 20)
                .mapToObj(i -> new double[] {Math.sin(i), Math.cos(2 * i), Math.sin(3 * i + 1)})
                .toArray(double[][]::new);
        double[] losses = new double[51];
        for (int i = 0; i < 51; i++) {
            float[] between = two.on(Path.wholeNetwork(), theta, permuted, Range.LINE.at(i));
            for (double[] x : inputs) {
                losses[i] += Math.pow(two.output(between, x)[0] - two.output(theta, x)[0], 2) / 2 / inputs.length;
            }
        }
        Curve curve = Curve.of(Range.LINE.alphas(), losses, new double[0]);
        Barrier barrier =
                CurveShape.of(curve, Barrier.Over.MEAN_OF_ENDS).orElseThrow().barrier();
        assertThat(losses[50]).isCloseTo(0, within(1e-12));
        assertThat(barrier.loss()).isGreaterThan(0.1);
    }

    @Test
    void refusesALayerThatDoesNotExist() {
        assertThatThrownBy(() -> Path.oneLayer(0, "none")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Path(Path.Route.WHOLE_NETWORK, 2, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void measuresHowFarTheEndsAreApart() {
        assertThat(Distance.between(new float[] {3, 4}, new float[] {3, 14}))
                .isEqualTo(new Distance(10, java.util.Optional.of(2.0)));
        assertThat(Distance.between(new float[2], new float[] {3, 4}).relative())
                .isEmpty();
    }
}
