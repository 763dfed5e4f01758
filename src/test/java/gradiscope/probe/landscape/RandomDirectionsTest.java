package gradiscope.probe.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradiscope.experiment.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomDirectionsTest {
    private final ReluNetwork network = new ReluNetwork(7, 5, 3);
    private final float[] centre = network.draw(1);

    @Test
    void haveTheNormOfEachFilter() {
        float[] direction = RandomDirections.direction(network.tensors(), centre, new Seed(2));
        for (Tensor tensor : network.tensors()) {
            for (int f = 0; f < tensor.filters(); f++) {
                int from = tensor.offset() + f * tensor.length();
                double norm = norm(centre, from, tensor.length());
                assertThat(norm(direction, from, tensor.length())).isCloseTo(norm, within(1e-6 * norm));
            }
        }
    }

    @Test
    void leaveParametersOfOneDimensionAlone() {
        float[] direction = RandomDirections.direction(network.tensors(), centre, new Seed(2));
        assertThat(norm(direction, network.biasAt(1), 5)).isZero();
        assertThat(norm(direction, network.biasAt(2), 3)).isZero();
    }

    @Test
    void leaveAZeroFilterAlone() {
        float[] direction =
                RandomDirections.direction(List.of(Tensor.weights(0, 2, 2)), new float[] {0, 0, 3, 4}, new Seed(1));
        assertThat(norm(direction, 0, 2)).isZero();
        assertThat(norm(direction, 2, 2)).isCloseTo(5, within(1e-5));
    }

    @Test
    void areTheSameForTheSameSeedAndDifferFromEachOther() {
        Plane plane = RandomDirections.plane(network.tensors(), centre, new Seed(3));
        Plane again = RandomDirections.plane(network.tensors(), centre, new Seed(3));
        assertThat(plane.first()).isEqualTo(again.first()).isNotEqualTo(plane.second());
        assertThat(plane.second()).isEqualTo(again.second());
    }

    @Test
    void spanAPlaneThroughTheNetwork() {
        Plane plane = RandomDirections.plane(network.tensors(), centre, new Seed(4));
        float[] theta = new float[centre.length];
        plane.point(0, 0, theta);
        assertThat(theta).isEqualTo(centre);
        plane.point(2, -1, theta);
        for (int i = 0; i < theta.length; i++) {
            assertThat(theta[i]).isCloseTo(centre[i] + 2 * plane.first()[i] - plane.second()[i], within(1e-5f));
        }
    }

    @Test
    void mustBeAsLongAsTheParameters() {
        assertThatThrownBy(() -> new Plane(new float[3], new float[3], new float[2]))
                .hasMessage("directions of 3 and 2 for 3 parameters");
    }

    private static double norm(float[] values, int from, int length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += (double) values[i] * values[i];
        }
        return Math.sqrt(sum);
    }
}
